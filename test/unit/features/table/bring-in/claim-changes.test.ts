import { prepareContribution } from '$domain';
import { expect, test } from 'vitest';
import { changesInWords } from '../../../../../src/features/table/bring-in/claim-changes';
import { lying, thereIs } from '../../../../helpers/lying';
import { sampleAnswer, sampleArrangement } from '../../../../helpers/samples';

const lyingIds = new Map([['r1', 'a']]);
const prepare = (change: Parameters<typeof sampleArrangement>[1] = {}) =>
  prepareContribution(
    'c2',
    't1',
    {
      answers: [sampleAnswer('1.1a')],
      arrangements: [sampleArrangement('r1', change)],
      agreementDrafts: [],
      registerRows: [],
    },
    { lyingIds },
  ).entries;
const { claims } = lying('a', 'school');

test('INV-7 of what lies there already only what changes is said: from what to what', () => {
  const [answer, changed] = prepare({ youthCount: 15, municipality: '' });
  const [, same] = prepare();
  expect(changesInWords(thereIs(changed), claims)).toEqual([
    { term: 'Gemeente van de school', text: 'van ‘Leiden’ naar ‘leeg’' },
    { term: 'Aantal jongeren', text: 'van ‘14’ naar ‘15’' },
  ]);
  expect(changesInWords(thereIs(same), claims)).toEqual([]);
  expect(changesInWords(thereIs(changed), [])).toBeUndefined();
  expect(changesInWords(thereIs(answer), claims)).toBeUndefined();
});
