import type { RoundView, SealedAnswer } from '$domain';
import { loadChecklist } from '$content';
import { expect, test } from 'vitest';
import { countParties, toRoundThemes } from '../../../../../src/features/mirror/round/round-themes';

const sealed = (id: string, partyId: string, partCode: string): SealedAnswer => ({
  id,
  partyId,
  participantId: 'bo',
  broughtInAt: 1,
  roundId: 'r1',
  checklistId: 'vragen',
  partCode,
  commitment: 'B'.repeat(43),
  box: 'x',
});

test('a round is laid out by theme, revealed only when all of it is', async () => {
  const checklist = await loadChecklist();
  const codes = checklist.themes.flatMap(({ questions }) =>
    questions.flatMap(({ parts }) => parts.map(({ code }) => code)),
  );
  const view: RoundView = {
    round: {
      id: 'r1',
      checklistId: checklist.id,
      startedAt: 1,
      participantId: 'anna',
      sealKey: 'A'.repeat(43),
      signature: 'C'.repeat(86),
    },
    parts: codes.map((partCode) => ({
      partCode,
      isRevealed: partCode.startsWith('2.') || partCode === '1.1a',
      sealed: partCode === '1.1b' ? [sealed('a', 'leiden', partCode), sealed('b', 'school', partCode)] : [],
    })),
  };
  const themes = toRoundThemes(checklist, view);
  const one = themes.find(({ theme }) => theme.code === '1');
  expect(one?.isRevealed).toBe(false);
  expect(one?.sealed.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(countParties(one?.sealed ?? [])).toBe(2);
  expect(themes.find(({ theme }) => theme.code === '2')?.isRevealed).toBe(true);
  expect(toRoundThemes({ ...checklist, themes: [] }, view)).toEqual([]);
});
