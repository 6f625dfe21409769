import {
  bytesToBase64Url,
  parseRecord,
  TableAnswerSchema,
  type Asked,
  type ContributedAnswer,
  type SealedAnswer,
  type Spread,
  type TableAnswer,
} from '$domain';
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

const spread: Spread = {
  countedAt: 7,
  memberCount: 5,
  counts: [{ value: 'yes', count: 3 }, { count: 1 }],
  told: [{ value: 'no', explanation: 'Dat loopt goed' }],
};
const asked: Asked = { themeCode: '1', nl: 'Wie betaalt dit?', en: 'Who pays for this?' };

/** An answer as everybody has it after it was revealed. */
async function openOne(said: ContributedAnswer): Promise<{ readonly open: TableAnswer }> {
  const { roles, sealed } = await sealOne(said);
  const opened = valueOf(await openSealed(roles.facilitator, 'ronde', [sealed])).get(sealed.id);
  if (opened === undefined) throw new Error('closed');
  expect(opened.fromRound.commitment).toBe(sealed.commitment);
  const { kind: _kind, ...facts } = opened.answer;
  return { open: { ...facts, ...mark, fromRound: opened.fromRound } };
}

const hash = async (facts: readonly unknown[]): Promise<string> =>
  bytesToBase64Url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(facts)))),
  );

const olderCommitment = (said: TableAnswer, salt: string): Promise<string> =>
  hash([
    salt,
    said.checklistId,
    said.checklistVersion,
    said.partCode,
    said.value ?? '',
    said.certainty ?? '',
    said.explanation,
    said.evidenceLink,
  ]);

/** What builds of before the cover of the voices check. */
async function isAsOlderBuildsCheck(said: TableAnswer): Promise<boolean> {
  const { salt = '', reasonSalt = '', commitment } = said.fromRound ?? {};
  return (await hash([reasonSalt, said.changeReason])) === salt && (await olderCommitment(said, salt)) === commitment;
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

  test.each([
    ['without a reason', {}],
    ['with a reason', { changeReason: 'Besluit van de raad' }],
  ])('TD45 the voices of the members and what was asked are covered too, %s', async (_name, reason) => {
    const { open } = await openOne({ ...answer, ...reason, spread, asked });
    expect(await isAsSealed(open)).toBe(true);
    const [told] = spread.told;
    const { spread: _spread, ...withoutSpread } = open;
    const { asked: _asked, ...withoutAsked } = open;
    for (const changed of [
      { ...open, spread: { ...spread, memberCount: 6 } },
      { ...open, spread: { ...spread, countedAt: 8 } },
      { ...open, spread: { ...spread, counts: [{ value: 'yes' as const, count: 4 }] } },
      { ...open, spread: { ...spread, told: [] } },
      { ...open, spread: { ...spread, told: [{ ...told, explanation: 'Dat loopt goet' }] } },
      { ...open, spread: { ...spread, told: [{ ...told, explanation: 'Dat loopt goed', memberName: 'School A' }] } },
      { ...open, asked: { ...asked, nl: 'Wie betaalt?' } },
      { ...open, asked: { ...asked, themeCode: '2' } },
      withoutSpread,
      withoutAsked,
    ])
      expect(await isAsSealed(changed)).toBe(false);
  });

  test('TD45 an answer without voices is shown as changed when some are put with it', async () => {
    const { open } = await openOne(answer);
    expect(await isAsSealed({ ...open, spread })).toBe(false);
    expect(await isAsSealed({ ...open, asked })).toBe(false);
  });

  test('TD45 builds that do not cover the voices read the seal and find it whole, and theirs stays valid here', async () => {
    const { open } = await openOne({ ...answer, spread, asked, changeReason: 'Besluit van de raad' });
    expect(parseRecord(TableAnswerSchema, open)).toEqual(open);
    expect(await isAsOlderBuildsCheck(open)).toBe(true);
    const salt = 'a'.repeat(43);
    const commitment = await olderCommitment(open, salt);
    const { changeReason: _reason, ...older } = open;
    expect(await isAsSealed({ ...older, fromRound: { roundId: 'ronde', commitment, salt } })).toBe(true);
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
