import {
  err,
  isWriterRole,
  ok,
  type AppError,
  type KnownTable,
  type OwnNote,
  type Result,
  type WrittenRound,
} from '$domain';
import { layWrittenNote, takeBackWrittenNote } from '$table';
import type { OpenedTable } from '../open-table';
import type { Services } from '../services';

/** The table at which someone writes. */
type WritingTable = Pick<OpenedTable, 'table' | 'stored' | 'known' | 'note'>;

/** What this device keeps of a written round; nothing before its person wrote anything. */
export const findOwnNote = ({ ownNotes = [] }: Pick<KnownTable, 'ownNotes'>, roundId: string): OwnNote | undefined =>
  ownNotes.find((ownNote) => ownNote.roundId === roundId);

/** Keeps words for a written round on this device, and nowhere else. */
export const keepOwnNote = (
  { clock }: Pick<Services, 'clock'>,
  opened: WritingTable,
  { id: roundId }: Pick<WrittenRound, 'id'>,
  text: string,
): Promise<Result<unknown, AppError>> =>
  put(opened, { roundId, text, isReady: findOwnNote(opened.known, roundId)?.isReady ?? false }, clock.nowMs());

/**
 * Says that one's words for a written round are ready, or that one writes on. The words themselves stay here until the
 * round is shown.
 *
 * @returns `not-allowed` for who reads.
 */
export async function setReady(
  { clock }: Pick<Services, 'clock'>,
  opened: WritingTable,
  { id: roundId }: Pick<WrittenRound, 'id'>,
  isReady: boolean,
): Promise<Result<undefined, AppError>> {
  const { table, stored, known } = opened;
  if (!isWriterRole(known.key.role)) return err({ type: 'not-allowed' });
  const noted = await put(opened, { roundId, text: findOwnNote(known, roundId)?.text ?? '', isReady }, clock.nowMs());
  if (!noted.ok) return noted;
  const { id: participantId, partyId } = known.me.participant;
  const written = isReady
    ? layWrittenNote(table, { roundId, participantId, partyId, laidAt: clock.nowMs() })
    : takeBackWrittenNote(table, roundId, participantId);
  return written.ok ? stored.flush() : written;
}

/** The words that go on the table now: of every round that is shown, where their person said to be ready. */
export const findReadyNotes = (
  { ownNotes = [], key }: Pick<KnownTable, 'ownNotes' | 'key'>,
  rounds: readonly WrittenRound[],
): readonly OwnNote[] =>
  ownNotes.filter(
    ({ roundId, isReady }) =>
      isReady && isWriterRole(key.role) && rounds.some(({ id, shownAt }) => id === roundId && shownAt !== undefined),
  );

/** Lays the words that go on the table now. Of other rounds, and of who is not ready, nothing is laid. */
export async function layReadyNotes(
  { clock }: Pick<Services, 'clock'>,
  opened: WritingTable,
  rounds: readonly WrittenRound[],
): Promise<Result<undefined, AppError>> {
  for (const ownNote of findReadyNotes(opened.known, rounds)) {
    const laid = await lay(opened, ownNote, clock.nowMs());
    if (!laid.ok) return laid;
  }
  return ok(undefined);
}

async function lay(opened: WritingTable, ownNote: OwnNote, nowMs: number): Promise<Result<undefined, AppError>> {
  const { table, stored, known } = opened;
  const { id: participantId, partyId } = known.me.participant;
  const text = ownNote.text.trim();
  if (text !== '') {
    const written = layWrittenNote(table, { roundId: ownNote.roundId, participantId, partyId, laidAt: nowMs, text });
    if (!written.ok) return written;
    const flushed = await stored.flush();
    if (!flushed.ok) return flushed;
  }
  // Only when the words are on the table's disk are they let go of here.
  const noted = await opened.note({ ownNotes: without(opened.known, ownNote.roundId) });
  return noted.ok ? ok(undefined) : noted;
}

/** They are words that were written here, so that a device that is handed in asks for a backup of them. */
const put = (opened: WritingTable, ownNote: OwnNote, wroteAt: number): Promise<Result<unknown, AppError>> =>
  opened.note({ ownNotes: [...without(opened.known, ownNote.roundId), ownNote], wroteAt });

const without = ({ ownNotes = [] }: KnownTable, roundId: string): readonly OwnNote[] =>
  ownNotes.filter((ownNote) => ownNote.roundId !== roundId);
