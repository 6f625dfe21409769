import { compareLines, isChanged, type Party, type TableAgreement } from '$domain';
import { expect, test } from 'vitest';
import { agreementsToLines } from '../../../../../src/features/versions/compare/agreement-lines';
import { sayChanges } from '../../../../../src/features/versions/compare/change-words';

const parties: readonly Party[] = [{ id: 'p', kind: 'school', name: 'De Brug', addedAt: 1 }];
const agreement = (change: Partial<TableAgreement>): TableAgreement => ({
  id: 'a',
  partyId: 'p',
  participantId: 'anna',
  broughtInAt: 5,
  themeCode: 'A6',
  title: 'Wachttijd',
  text: 'Wij antwoorden binnen 6 weken.',
  parties: ['De Brug', 'SWV'],
  ...change,
});
const say = (before: readonly TableAgreement[], after: readonly TableAgreement[]): readonly string[] =>
  compareLines(agreementsToLines(before, parties), agreementsToLines(after, parties))
    .chapters.filter(isChanged)
    .map((chapter) => `${chapter.title}: ${sayChanges(chapter).join(', ')}`);

test('AGR-5 what lies there now is compared with what was brought in before, though it has another id', () => {
  const now = agreement({
    id: 'b',
    text: 'Wij antwoorden binnen 4 weken. Dat geldt ook voor ouders.',
    termUntil: '2027-12-31',
  });
  expect(say([agreement({})], [now])).toEqual([
    'Afspraak: Wachttijd (De Brug): 2 zinnen nieuw, 1 zin gewijzigd, van 6 naar 4 weken',
  ]);
  expect(say([agreement({})], [agreement({})])).toEqual([]);
  expect(say([], [agreement({})])).toEqual(['Afspraak: Wachttijd (De Brug): helemaal nieuw, 2 zinnen nieuw']);
});
