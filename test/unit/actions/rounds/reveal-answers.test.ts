import {
  bringInContribution,
  joinByKey,
  makeTable,
  openTable,
  revealAnswers,
  startRound,
  withdrawContribution,
  type OpenedTable,
  type Services,
} from '$actions';
import { changeAnswer, prepareContribution, type ContributionChoice, type KnownTable } from '$domain';
import { deriveKey, readTableContent } from '$table';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';
import { bringTogether } from '../../../helpers/tables';

const checklist = { id: 'vragen', version: 1 };
const MARKER = 'alleen-na-het-omdraaien';

const choiceOf = (partCode: string, explanation = MARKER): ContributionChoice => ({
  answers: [changeAnswer(undefined, checklist, partCode, { value: 'partly', explanation }, 1)],
  arrangements: [],
  agreementDrafts: [],
  registerRows: [],
});

async function lay(services: Services, opened: OpenedTable, id: string, choice: ContributionChoice) {
  return bringInContribution(services, opened, prepareContribution(id, opened.known.id, choice), choice);
}

/** A table with its facilitator, and a co-writer with a device of their own. */
async function openBoth() {
  const [here, there] = [createTestServices({}, 1_000), createTestServices({}, 5_000)];
  const made = valueOf(await makeTable(here, 'Tafel', introduction, [{ heading: 'Visie' }]));
  const invited: KnownTable['key'] = valueOf(await deriveKey(made.key, 'editor'));
  const bo = { personName: 'Bo', partyName: 'Leiden', partyKind: 'municipality', role: 'policy-officer' } as const;
  const joined = valueOf(await joinByKey(there, invited, bo));
  const facilitator = valueOf(await openTable(here, made.id));
  const editor = valueOf(await openTable(there, joined.id));
  const meet = (): void => {
    bringTogether(facilitator.table, editor.table);
  };
  meet();
  return { here, there, facilitator, editor, meet };
}

const allBytes = ({ table }: OpenedTable): string =>
  new TextDecoder('latin1').decode(Y.encodeStateAsUpdate(table.replica.doc));

describe('revealing answers together', () => {
  test('AC45 until it is revealed nothing of an answer is on the table; then everybody has it at once, as it was laid', async () => {
    const { here, there, facilitator, editor, meet } = await openBoth();
    valueOf(await startRound(here, facilitator, checklist.id));
    meet();
    expect((await lay(there, editor, 'c1', choiceOf('Q1'))).ok).toBe(true);
    expect((await lay(here, facilitator, 'c2', choiceOf('Q1', 'van de gespreksleider'))).ok).toBe(true);
    meet();
    for (const opened of [facilitator, editor]) {
      expect(allBytes(opened)).not.toContain(MARKER);
      expect(readTableContent(opened.table)).toMatchObject({ answers: [], sealedAnswers: [{ partCode: 'Q1' }, {}] });
    }
    const { rounds } = readTableContent(facilitator.table);
    const revealed = await revealAnswers(here, facilitator, rounds[0]?.id ?? '', ['Q1']);
    expect(valueOf(revealed)).toEqual({ openedCount: 2, unopenedCount: 0 });
    meet();
    const content = readTableContent(editor.table);
    expect(content.sealedAnswers).toEqual([]);
    expect(content.answers.find(({ id }) => id === 'c1.a0')).toMatchObject({
      partyId: editor.known.me.party.id,
      participantId: editor.known.me.participant.id,
      explanation: MARKER,
      fromRound: { roundId: rounds[0]?.id },
    });
  });

  test('AC45 what is laid on a part after it was revealed is open; what was sealed meanwhile comes when it is revealed again', async () => {
    const { here, there, facilitator, editor, meet } = await openBoth();
    valueOf(await startRound(here, facilitator, checklist.id));
    meet();
    const roundId = readTableContent(facilitator.table).rounds[0]?.id ?? '';
    valueOf(await lay(there, editor, 'late', choiceOf('Q1')));
    valueOf(await revealAnswers(here, facilitator, roundId, ['Q1']));
    meet();
    expect(readTableContent(facilitator.table)).toMatchObject({ answers: [], sealedAnswers: [{ id: 'late.a0' }] });
    expect(valueOf(await revealAnswers(here, facilitator, roundId, ['Q1'])).openedCount).toBe(1);
    meet();
    valueOf(await lay(there, editor, 'open', choiceOf('Q1', 'nader bekeken')));
    expect(readTableContent(editor.table).answers.map(({ explanation }) => explanation)).toEqual(['nader bekeken']);
  });

  test('AC45 a party takes a sealed answer back, or lays it again, as any other', async () => {
    const { here, there, facilitator, editor, meet } = await openBoth();
    valueOf(await startRound(here, facilitator, checklist.id));
    meet();
    valueOf(await lay(there, editor, 'c1', choiceOf('Q1', 'eerst')));
    valueOf(await lay(there, editor, 'c2', choiceOf('Q1', 'daarna')));
    expect(readTableContent(editor.table).sealedAnswers.map(({ id }) => id)).toEqual(['c2.a0']);
    const receipt = (await there.store.receipts.list()).records.find(({ id }) => id === 'c2');
    if (receipt === undefined) throw new Error('It was not noted.');
    valueOf(await withdrawContribution(there, editor, receipt));
    expect(readTableContent(editor.table).sealedAnswers).toEqual([]);
  });

  test('AC45 only a facilitator starts a round and reveals; any facilitator can', async () => {
    const { here, there, facilitator, editor, meet } = await openBoth();
    const refusal = { ok: false, error: { type: 'not-allowed' } };
    expect(await startRound(there, editor, checklist.id)).toEqual(refusal);
    valueOf(await startRound(here, facilitator, checklist.id));
    meet();
    valueOf(await lay(there, editor, 'c1', choiceOf('Q1')));
    const roundId = readTableContent(editor.table).rounds[0]?.id ?? '';
    expect(await revealAnswers(there, editor, roundId, ['Q1'])).toEqual(refusal);
    const third = createTestServices({}, 9_000);
    const other = { personName: 'Cas', partyName: 'SWV', partyKind: 'partnership', role: 'facilitator' } as const;
    const joined = valueOf(await joinByKey(third, facilitator.known.key, other));
    const second = valueOf(await openTable(third, joined.id));
    bringTogether(editor.table, second.table);
    expect(valueOf(await revealAnswers(third, second, roundId, ['Q1'])).openedCount).toBe(1);
  });
});
