import {
  blankRegisterRow,
  fitsField,
  parseRecord,
  registerFieldKey,
  SettledFieldSchema,
  toSaidCode,
  valueOfField,
  withValue,
} from '$domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lyingRow, saidOfField, settledField } from '../../../../helpers/lying-registers';
import { sampleSchool } from '../../../../helpers/samples';

const { row: school } = lyingRow('e1', 'a', sampleSchool('g1'));
const brin = { name: 'de brug', field: 'brin' };

test('what was settled of a register is read, and only what fits the field of that register', () => {
  for (const said of [
    settledField('s', 1, '00AA', brin),
    settledField('s', 1, ['SWV Duin'], { name: 'de brug', field: 'partnerships' }),
    settledField('s', 1, [{ municipality: 'Leiden', volume: { amount: 8, unit: 'places' } }], {
      ...{ kind: 'contract' as const, name: 'zorg x', field: 'offers' },
    }),
    saidOfField('s', 1, 'Wordt nagezocht', brin),
    saidOfField('s', 1, undefined, brin),
  ])
    expect(parseRecord(SettledFieldSchema, said)).toEqual(said);
  for (const [field, value] of [
    ['ownNote', 'geheim'],
    ['source', 'Een lijst'],
    ['kind', 'provider'],
    ['brin', ' '],
    ['brin', 4],
    ['schoolKind', 'university'],
  ] as const)
    expect(parseRecord(SettledFieldSchema, settledField('s', 1, value, { name: 'de brug', field }))).toBeUndefined();
  expect(parseRecord(SettledFieldSchema, saidOfField('s', 1, '', brin))).toBeUndefined();
});

test('a field takes only what its form asks', () => {
  expect(fitsField('contract', 'until', '2027-01-01')).toBe(true);
  expect(fitsField('contract', 'until', 'morgen')).toBe(false);
  expect(fitsField('provider', 'isContracted', 'no')).toBe(true);
  expect(fitsField('provider', 'isContracted', 'unknown')).toBe(false);
  expect(withValue(school, 'brin', '00AB')).toEqual({ ...school, brin: '00AB' });
  expect(withValue(school, 'partnerships', 'SWV Duin')).toBeUndefined();
  expect([valueOfField(school, 'brin'), valueOfField(school, 'until')]).toEqual(['00AA', undefined]);
  expect(fitsField('school', 'from', 3)).toBe(false);
});

test('DM93 a field of a name of a register has one key, and no other has it', () => {
  const keys = ([kind, nameKey, field]: readonly [0 | 1, string, string]): string =>
    registerFieldKey({ kind: kind === 0 ? 'school' : 'need', nameKey, field });
  const any = fc.tuple(fc.constantFrom(0 as const, 1 as const), fc.string(), fc.string());
  fc.assert(
    fc.property(any, any, (one, other) => {
      expect(keys(one) === keys(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test('the same words have the same code, whatever their capitals and order, and nobody reads them from it', () => {
  expect(toSaidCode('00AA')).toBe(toSaidCode(' 00aa'));
  expect(toSaidCode(['SWV Duin', 'SWV Rijn'])).toBe(toSaidCode(['swv rijn', 'SWV Duin']));
  const codes = Array.from({ length: 5_000 }, (_none, at) => toSaidCode(at));
  expect(new Set(codes).size).toBe(codes.length);
  expect(toSaidCode('Bel 06-12345678')).not.toContain('1234');
  const facts = lyingRow('e1', 'a', blankRegisterRow('estimate', 'g1', 1)).row;
  expect(withValue(facts, 'from', 12)).toMatchObject({ from: 12 });
});
