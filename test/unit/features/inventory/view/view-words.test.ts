import { blankArrangement, sumInventory, wholeInventory } from '$domain';
import { expect, test } from 'vitest';
import { choiceText, nameText, totalsText } from '../../../../../src/features/inventory/view/view-words';
import { sampleArrangement } from '../../../../helpers/samples';

test('INV-9 a choice is one plain sentence', () => {
  expect(choiceText(wholeInventory)).toBe('alle arrangementen');
  expect(
    choiceText({
      ...wholeInventory,
      owner: 'without-owner',
      municipality: 'Leiden',
      provider: ' ',
      stream: 'school',
      endsBefore: '2027-08-01',
      search: ' klas ',
      groupBy: 'lot',
    }),
  ).toBe(
    'alle arrangementen · zonder eigenaar · in Leiden · zonder aanbieder · betaald door school · contract eindigt vóór 1 augustus 2027 · met ‘klas’ · per perceel',
  );
  expect(nameText('school', '')).toBe('School niet ingevuld');
  expect(nameText('stream', 'unheard')).toBe('unheard');
});

test('INV-9 totals say of how many the number is not known', () => {
  const [known, blank] = [sampleArrangement('a'), blankArrangement('b', 1)];
  expect(totalsText(sumInventory([known, blank]))).toBe(
    '2 arrangementen, 14 jongeren (bij 1 is geen aantal ingevuld) en 12,5 uren per week',
  );
  expect(totalsText(sumInventory([blank]))).toBe('1 arrangement en aantal jongeren niet ingevuld');
  expect(totalsText(sumInventory([]))).toBe('0 arrangementen en 0 jongeren');
});
