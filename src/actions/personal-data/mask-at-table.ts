import {
  ActionChangeSchema,
  AgendaItemSchema,
  compareFacts,
  createId,
  isWriterRole,
  layMaskings,
  ok,
  parseRecord,
  SaidInThreadSchema,
  TableQuestionSchema,
  withTexts,
  WrittenNoteSchema,
  type ActionSetting,
  type AppError,
  type KnownTable,
  type Masking,
  type RecordSchema,
  type Result,
  type SaidInThread,
  type TableAction,
} from '$domain';
import {
  createChecks,
  findProven,
  layWrittenNote,
  maskDocument,
  readMargin,
  readTableContent,
  type TableContent,
} from '$table';
import { changeAgenda } from '../agenda/change-agenda';
import { carryOutChanges, rewordWords } from '../margin/own-words';
import { layOwnQuestions } from '../own-questions/lay-own-questions';
import type { Services } from '../services';
import { changeAction } from '../table-actions/change-action';
import { writeAlong, type WrittenTable } from '../table-actions/write-along';

type Clock = Pick<Services, 'clock'>;
type Answer = Promise<Result<undefined, AppError>>;
type Mask = (text: string) => string;

/** What a person does at a table by which they may change it. */
type Seat = Pick<KnownTable, 'key' | 'me'>;

/**
 * Whether the person here masks words of an entry at the table itself. What others said, and what was prepared elsewhere,
 * one can only point out.
 *
 * @param root What the entry is one of.
 */
export function mayMask({ key, me: { participant } }: Seat, root: string, entry: object = {}): boolean {
  if (!isWriterRole(key.role) || participant.role === 'reader') return false;
  const isMine = 'participantId' in entry && entry.participantId === participant.id;
  const isTalkedAbout = 'state' in entry && entry.state === 'talking';
  switch (root) {
    case 'document':
    case 'actions':
      return true;
    case 'agendaItems':
      return key.role === 'facilitator' && !isTalkedAbout;
    case 'ownQuestions':
      return key.role === 'facilitator';
    case 'writtenNotes':
    case 'comments':
    case 'commentReplies':
      return isMine;
    default:
      return false;
  }
}

/**
 * Masks words wherever they stand at a table and the person here may change them, so that everybody sees the neutral word.
 * Where a text would become too long it stays as it is.
 *
 * @param find The words to mask in one text, in their order.
 */
export async function maskAtTable(
  services: Clock,
  opened: WrittenTable,
  find: (text: string) => readonly Masking[],
): Answer {
  const { table, known } = opened;
  const mask: Mask = (text) => layMaskings(text, find(text));
  const content = readTableContent(table);
  const steps: readonly (() => Answer)[] = [
    async () => (mayMask(known, 'document') ? writeAlong(opened, () => maskDocument(table, find)) : ok(undefined)),
    ...content.actions.map((action) => () => maskAction(services, opened, action, mask)),
    ...content.agendaItems.map((planned) => async (): Answer => {
      const agendaItem = masked(AgendaItemSchema, planned, mask);
      if (agendaItem === undefined || !mayMask(known, 'agendaItems', planned)) return ok(undefined);
      return changeAgenda(services, opened, { type: 'put-back', agendaItem });
    }),
    ...content.writtenNotes.map((note) => async (): Answer => {
      const laid = masked(WrittenNoteSchema, note, mask);
      if (laid === undefined || !mayMask(known, 'writtenNotes', note)) return ok(undefined);
      return writeAlong(opened, () => layWrittenNote(table, laid));
    }),
    () => maskQuestions(opened, content, mask),
    () => maskMargin(services, opened, mask),
  ];
  for (const step of steps) {
    const done = await step();
    if (!done.ok) return done;
  }
  return ok(undefined);
}

/** An entry with its words masked; `undefined` where nothing changes, or it would not have its form any more. */
function masked<T extends object>(schema: RecordSchema<T>, entry: T, mask: Mask): T | undefined {
  const changed = withTexts(entry, mask);
  return JSON.stringify(changed) === JSON.stringify(entry) ? undefined : parseRecord(schema, changed);
}

async function maskAction(services: Clock, opened: WrittenTable, action: TableAction, mask: Mask): Answer {
  if (!mayMask(opened.known, 'actions', action)) return ok(undefined);
  const { title, explanation, nextStep, body, state } = action;
  const facts = { ...action, ...withTexts({ title, explanation, nextStep, body }, mask) };
  const isReasonMasked = 'reason' in state && mask(state.reason) !== state.reason;
  const settings: readonly ActionSetting[] = [
    ...compareFacts(action, facts),
    ...(isReasonMasked ? [{ field: 'state' as const, value: withTexts(state, mask) }] : []),
  ];
  const marks = { actionId: action.id, changedAt: 0, participantId: createId() };
  const fitting = settings.filter((setting) => parseRecord(ActionChangeSchema, { ...setting, ...marks }) !== undefined);
  return fitting.length === 0 ? ok(undefined) : changeAction(services, opened, action.id, fitting);
}

async function maskQuestions(opened: WrittenTable, { ownQuestions }: TableContent, mask: Mask): Answer {
  const changed = ownQuestions.map((question) => masked(TableQuestionSchema, question, mask));
  if (!mayMask(opened.known, 'ownQuestions') || changed.every((question) => question === undefined))
    return ok(undefined);
  return layOwnQuestions(
    opened,
    ownQuestions.map((question, at) => changed[at] ?? question),
  );
}

/** One's own comments and replies, and of the document what they quote. */
async function maskMargin(services: Clock, opened: WrittenTable, mask: Mask): Answer {
  const { comments, commentReplies } = readMargin(opened.table);
  let isChanged = false;
  for (const said of [...comments, ...commentReplies]) {
    if (said.text === undefined || !mayMask(opened.known, 'comments', said)) continue;
    const words = maskSaid(said, mask);
    if (words.text === undefined || JSON.stringify(words) === JSON.stringify(said)) continue;
    if (parseRecord(SaidInThreadSchema, words) === undefined) continue;
    const laid = await rewordWords(services, opened, words, { text: words.text, mentions: words.mentions });
    if (!laid.ok) return laid;
    isChanged = true;
  }
  if (!isChanged) return ok(undefined);
  // What one said before is taken away with it.
  return carryOutChanges(services, opened, await findProven(readMargin(opened.table), createChecks()));
}

/** The places by which the passage is found again stay: they are no words. */
function maskSaid(said: SaidInThread, mask: Mask): SaidInThread {
  const text = said.text === undefined ? {} : { text: mask(said.text) };
  if (!('passage' in said)) return { ...said, ...text };
  const { quote, before, after, ...place } = said.passage;
  return { ...said, ...text, passage: { ...place, quote: mask(quote), before: mask(before), after: mask(after) } };
}
