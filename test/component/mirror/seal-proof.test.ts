// @vitest-environment happy-dom
import type { ContributedAnswer, Spread, TableAnswer } from '$domain';
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import SealProof from '../../../src/features/mirror/SealProof.svelte';
import { makeSealKey, openSealed, sealAnswer } from '../../../src/table/rounds/sealing';
import { createRoleKeys, valueOf } from '../../helpers/role-keys';

const spread: Spread = {
  countedAt: 7,
  memberCount: 3,
  counts: [{ value: 'yes', count: 2 }],
  told: [{ value: 'no', explanation: 'Bij ons niet' }],
};
const said: ContributedAnswer = {
  kind: 'answer',
  id: 'c1.a0',
  checklistId: 'vragen',
  checklistVersion: 1,
  partCode: '1.1a',
  value: 'yes',
  explanation: '',
  evidenceLink: '',
  spread,
};

/** The answer as everybody has it after it was revealed. */
async function reveal(): Promise<TableAnswer> {
  const { facilitator } = await createRoleKeys();
  const sealKey = valueOf(await makeSealKey(facilitator, 'ronde'));
  const seal = valueOf(await sealAnswer({ id: 'ronde', sealKey }, said));
  const mark = { id: said.id, partyId: 'p1', participantId: 'anna', broughtInAt: 5 };
  const sealed = { ...mark, ...seal, roundId: 'ronde', checklistId: 'vragen', partCode: '1.1a' };
  const opened = valueOf(await openSealed(facilitator, 'ronde', [sealed])).get(said.id);
  if (opened === undefined) throw new Error('closed');
  const { kind: _kind, ...facts } = opened.answer;
  return { ...facts, ...mark, fromRound: opened.fromRound };
}

test('TD45 CHK-5 one letter changed in the words of a member is shown', async () => {
  const answer = await reveal();
  const shown = render(SealProof, { answer });
  expect(await screen.findByText('Dicht gelegd en ongewijzigd omgedraaid.')).toBeTruthy();
  const told = spread.told.map((voice) => ({ ...voice, explanation: 'Bij ons wiet' }));
  await shown.rerender({ answer: { ...answer, spread: { ...spread, told } } });
  expect(await screen.findByText('Dit is niet wat de partij dicht had gelegd.')).toBeTruthy();
});
