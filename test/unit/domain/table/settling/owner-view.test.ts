import { viewGroups, viewOwnerSide, type OwnerConfirmation, type Party } from '$domain';
import { expect, test } from 'vitest';
import { lying, lyingContent, thereIs } from '../../../../helpers/lying';

const party = (id: string, name: string): Party => ({ id, kind: 'school', name, addedAt: 1 });
const parties = [party('school', 'De Brug'), party('gemeente', 'Gemeente Leiden'), party('swv', 'SWV Rijnstreek')];
const owner = { state: 'named' as const, names: [' gemeente leiden'] };
const [view] = viewGroups(lyingContent({ arrangements: [lying('a', 'school', { financialOwner: owner })] }));
const confirmation = (id: string, partyId: string, change: Partial<OwnerConfirmation> = {}): OwnerConfirmation => ({
  id,
  partyId,
  participantId: `p-${partyId}`,
  at: 5,
  side: 'financial',
  owner,
  seen: [{ entryId: 'a', partyId: 'school', claimedAt: 5 }],
  isConfirmed: true,
  ...change,
});
const sidesOf = (...confirmations: readonly OwnerConfirmation[]) => {
  const { confirmedBy, awaited } = viewOwnerSide(thereIs(view), 'financial', parties, confirmations);
  return { confirmedBy: confirmedBy.map(({ id }) => id), awaited: awaited.map(({ id }) => id) };
};

test('INV-3 wanted are who says something of it and who is named as its owner', () => {
  expect(sidesOf()).toEqual({ confirmedBy: [], awaited: ['school', 'gemeente'] });
  expect(sidesOf(confirmation('1', 'gemeente'), confirmation('2', 'swv'))).toEqual({
    confirmedBy: ['gemeente', 'swv'],
    awaited: ['school'],
  });
});

test('the last word of a party counts, in whatever order it came in', () => {
  const back = confirmation('0', 'gemeente', { at: 6, isConfirmed: false });
  expect(sidesOf(back, confirmation('1', 'gemeente')).confirmedBy).toEqual([]);
  expect(sidesOf(confirmation('1', 'gemeente'), back).confirmedBy).toEqual([]);
});

test('what was confirmed of another owner, another side or another arrangement is not confirmed of this', () => {
  expect(
    sidesOf(
      confirmation('1', 'gemeente', { owner: { state: 'named', names: ['De Brug'] } }),
      confirmation('2', 'gemeente', { side: 'content' }),
      confirmation('3', 'gemeente', { seen: [] }),
    ).confirmedBy,
  ).toEqual([]);
});

test('where nobody is named there is nothing to confirm', () => {
  const unclear = { financialOwner: { state: 'unclear' as const, names: [] } };
  const [nobody] = viewGroups(lyingContent({ arrangements: [lying('a', 'school', unclear)] }));
  expect(viewOwnerSide(thereIs(nobody), 'financial', parties, [])).toEqual({
    side: 'financial',
    confirmedBy: [],
    awaited: [],
  });
});
