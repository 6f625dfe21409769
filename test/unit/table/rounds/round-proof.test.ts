import type { Round } from '$domain';
import { expect, test } from 'vitest';
import { renewKey } from '../../../../src/table/keys';
import { keepSigned, openFacilitatorProof, signReveals, signRound } from '../../../../src/table/rounds/round-proof';
import { createRoleKeys, valueOf } from '../../../helpers/role-keys';

const facts = { id: 'r1', checklistId: 'vragen', startedAt: 5, participantId: 'anna', sealKey: 'A'.repeat(43) };
const revealFacts = { roundId: 'r1', partCode: 'Q1', revealedAt: 9, participantId: 'anna' };

test('TD46 everybody at a table checks what the facilitator signed, also after the keys were renewed', async () => {
  const { facilitator, editor, reader } = await createRoleKeys();
  const round = valueOf(await signRound(facilitator, facts));
  const [reveal] = valueOf(await signReveals(facilitator, [revealFacts]));
  if (reveal === undefined) throw new Error('It was not signed.');
  for (const key of [facilitator, editor, reader, valueOf(await renewKey(facilitator))]) {
    const proof = await openFacilitatorProof(key);
    expect(await proof?.isRound(round)).toBe(true);
    expect(await proof?.isReveal(reveal)).toBe(true);
  }
});

test('TD46 a changed word, or another who signs, is found; of those only the signed are kept', async () => {
  const { facilitator, editor } = await createRoleKeys();
  const { facilitator: stranger } = await createRoleKeys();
  const good = valueOf(await signRound(facilitator, facts));
  const bad: readonly Round[] = [
    { ...good, sealKey: 'B'.repeat(43) },
    { ...good, startedAt: 6 },
    valueOf(await signRound(editor, facts)),
    valueOf(await signRound(stranger, facts)),
    { ...good, signature: '***' },
  ];
  const reveals = valueOf(await signReveals(editor, [revealFacts]));
  const proof = await openFacilitatorProof(editor);
  if (proof === undefined) throw new Error('There is no certificate.');
  expect(await keepSigned(proof, { rounds: [...bad, good], reveals })).toEqual({ rounds: [good], reveals: [] });
});

test('without the word of a facilitator there is nothing to check by', async () => {
  const { certificate: _, ...uncertain } = (await createRoleKeys()).editor;
  expect(await openFacilitatorProof(uncertain)).toBeUndefined();
});
