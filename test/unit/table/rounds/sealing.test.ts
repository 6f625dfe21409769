import type { ContributedAnswer, SealedAnswer, TableAnswer } from '$domain';
import { describe, expect, test } from 'vitest';
import { isAsSealed, makeSealKey, openSealed, sealAnswer } from '../../../../src/table/rounds/sealing';
import { renewKey } from '../../../../src/table/keys';
import { createRoleKeys, valueOf } from '../../../helpers/role-keys';

const answer: ContributedAnswer = {
  kind: 'answer',
  id: 'c1.a0',
  checklistId: 'vragen',
  checklistVersion: 1,
  partCode: 'Q1.1a',
  value: 'partly',
  explanation: 'Alleen voor de groep van 12 tot 16',
  evidenceLink: '',
};
const mark = { id: 'c1.a0', partyId: 'p1', participantId: 'anna', broughtInAt: 5, checklistId: 'vragen' };

async function sealOne(said: ContributedAnswer = answer, roundId = 'ronde') {
  const roles = await createRoleKeys();
  const sealKey = valueOf(await makeSealKey(roles.facilitator, roundId));
  const seal = valueOf(await sealAnswer({ id: roundId, sealKey }, said));
  const sealed: SealedAnswer = { ...mark, ...seal, roundId, partCode: said.partCode };
  return { roles, sealed, sealKey };
}

describe('sealing answers', () => {
  test('TD45 a facilitator opens what was sealed, in whatever epoch, and it is what was said', async () => {
    const { roles, sealed } = await sealOne();
    for (const key of [roles.facilitator, valueOf(await renewKey(roles.facilitator))]) {
      const opened = valueOf(await openSealed(key, 'ronde', [sealed])).get(sealed.id);
      expect(opened?.answer).toEqual(answer);
      const open: TableAnswer = {
        ...answer,
        ...mark,
        ...(opened === undefined ? {} : { fromRound: opened.fromRound }),
      };
      expect(await isAsSealed(open)).toBe(true);
      expect(await isAsSealed({ ...open, explanation: `${open.explanation}.` })).toBe(false);
    }
  });

  test('TD45 CHK-10 the reason for a change is covered too, without changing what builds without reasons check', async () => {
    const said = { ...answer, changeReason: 'Besluit van de raad' };
    const { roles, sealed } = await sealOne(said);
    const opened = valueOf(await openSealed(roles.facilitator, 'ronde', [sealed])).get(sealed.id);
    if (opened === undefined) throw new Error('closed');
    const open: TableAnswer = { ...said, ...mark, fromRound: opened.fromRound };
    expect(await isAsSealed(open)).toBe(true);
    expect(await isAsSealed({ ...open, changeReason: 'Iets anders' })).toBe(false);
    const { changeReason: _reason, ...without } = open;
    expect(await isAsSealed(without)).toBe(false);
    // An older build knows neither the reason nor its salt.
    const { reasonSalt: _salt, ...fromRound } = opened.fromRound;
    expect(await isAsSealed({ ...without, fromRound })).toBe(true);
  });

  test('TD45 nobody else opens it: not an editor, not a reader, not the facilitator of another table', async () => {
    const { roles, sealed } = await sealOne();
    for (const key of [roles.editor, roles.reader])
      expect(await openSealed(key, 'ronde', [sealed])).toEqual({ ok: false, error: { type: 'not-allowed' } });
    const { facilitator } = await createRoleKeys();
    expect(valueOf(await openSealed(facilitator, 'ronde', [sealed])).size).toBe(0);
    expect(await makeSealKey(roles.editor, 'ronde')).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  test('what lies on the table says nothing of the answer, also not that two are equal', async () => {
    const { sealed, sealKey } = await sealOne();
    const again = valueOf(await sealAnswer({ id: 'ronde', sealKey }, answer));
    expect(again.box).not.toBe(sealed.box);
    expect(again.commitment).not.toBe(sealed.commitment);
    expect(JSON.stringify(sealed)).not.toMatch(/partly|Alleen|groep/);
  });

  test.each([
    ['a box of another round', (sealed: SealedAnswer) => ({ ...sealed, roundId: 'ander' }), 'ander'],
    ['another part', (sealed: SealedAnswer) => ({ ...sealed, partCode: 'Q1.1b' }), 'ronde'],
    ['another commitment', (sealed: SealedAnswer) => ({ ...sealed, commitment: 'A'.repeat(43) }), 'ronde'],
    ['a changed box', (sealed: SealedAnswer) => ({ ...sealed, box: `${sealed.box.slice(0, -4)}AAAA` }), 'ronde'],
    ['an empty box', (sealed: SealedAnswer) => ({ ...sealed, box: '' }), 'ronde'],
    ['no base64', (sealed: SealedAnswer) => ({ ...sealed, box: '***' }), 'ronde'],
  ])('%s is left closed, and nothing throws', async (_name, change, roundId) => {
    const { roles, sealed } = await sealOne();
    const good = { ...sealed, id: 'goed' };
    const opened = valueOf(await openSealed(roles.facilitator, roundId, [change(sealed), good]));
    expect(opened.has(sealed.id)).toBe(false);
    expect(opened.has('goed')).toBe(roundId === 'ronde');
  });

  test('an answer that was never sealed is not said to be as sealed', async () => {
    expect(await isAsSealed({ ...answer, ...mark })).toBe(false);
  });
});
