import { REGISTER_KINDS, registerForm, sheetForm, SHEET_SUBJECTS, writeRows } from '$domain';
import { expect, test } from 'vitest';
import { guessSubject } from '../../../../../src/domain/inventory/sheet/guess-subject';
import { asRead } from '../../../../helpers/registers';

test.each(SHEET_SUBJECTS)('IO-3 the headings of our own sheet of %s tell what it is for', (subject) => {
  const rows = asRead(writeRows(sheetForm(subject), []).cells);
  for (const wanted of SHEET_SUBJECTS) expect(guessSubject('Blad1', rows, wanted)).toBe(subject);
});

test('INV-6 a sheet is called after its register, also in other words', () => {
  expect(guessSubject('vraag en aanbod', [['a']])).toBe('estimate');
  expect(guessSubject('SCHOLEN', [['a']])).toBe('school');
});

test('INV-6 lists as others make them', () => {
  expect(guessSubject('Blad1', [['School', 'Leerplicht', 'JGZ', 'Uren SMW']])).toBe('basic-support');
  expect(guessSubject('Blad1', [['Schoolnaam', 'BRIN', 'Vestigingsgemeente', 'SWV']], 'school')).toBe('school');
  expect(guessSubject('Blad1', [['Aanbieder', 'Opdrachtgever', 'Perceel', 'Einddatum contract']])).toBe('contract');
  expect(guessSubject('Blad1', [['Naam', 'School', 'Aantal leerlingen', 'Doelgroep']])).toBe('arrangement');
});

test('what tells nothing is what one came for', () => {
  for (const kind of REGISTER_KINDS) expect(guessSubject('', [['x', 'y']], kind)).toBe(kind);
  expect(guessSubject('', [['Onbekend', 'School']])).toBe('arrangement');
  expect(registerForm('need').rowKeys).toEqual(['name']);
});
