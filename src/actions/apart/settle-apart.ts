import {
  createId,
  momentAfter,
  ok,
  type ApartChoice,
  type AppError,
  type LookHere,
  type OfferedBack,
  type OfferedPiece,
  type Result,
} from '$domain';
import {
  findLockUnbounded,
  loadApart,
  readLockedChapters,
  type ChoiceFacts,
  type LockedChapter,
  type Table,
} from '$table';
import type { Services } from '../services';
import { writeAlong, type WrittenTable } from '../table-actions/write-along';

/** What can be chosen for a place that was written apart. */
export type ApartSettling =
  | { readonly type: 'reading'; readonly place: LookHere; readonly words: string }
  | { readonly type: 'leave'; readonly refs: readonly string[] }
  | { readonly type: 'restore'; readonly offer: OfferedBack }
  /** Takes back what was chosen, in the text too. */
  | { readonly type: 'open'; readonly choice: ApartChoice };

/** `changed`: the text there is another by now. `locked`: it would change a locked chapter. In both nothing was changed. */
export type ApartOutcome =
  | { readonly type: 'settled'; readonly choice: ApartChoice }
  | { readonly type: 'changed' }
  | { readonly type: 'locked'; readonly heading: string };

/**
 * Settles a place that was written apart, in the text and for everybody, as one step.
 *
 * @returns `not-allowed` for a reader.
 */
export async function settleApart(
  { clock }: Pick<Services, 'clock'>,
  opened: WrittenTable,
  settling: ApartSettling,
): Promise<Result<ApartOutcome, AppError>> {
  const apart = await loadApart();
  const { choices } = apart.readApart(opened.table);
  const { id: participantId, partyId } = opened.known.me.participant;
  const refs = refsOf(settling);
  const at = momentAfter(
    clock.nowMs(),
    choices.filter((choice) => choice.refs.some((ref) => refs.includes(ref))).map((choice) => choice.at),
  );
  const facts = { id: createId(), participantId, partyId, at, refs };
  return writeAlong(opened, (table): Result<ApartOutcome, AppError> => {
    const heading = findLock(apart, table, settling);
    if (heading !== undefined) return ok({ type: 'locked', heading });
    const done = write(apart, table, facts, settling);
    if (!done.ok) return done;
    const choice = apart.readApart(table).choices.find(({ id }) => done.value && id === facts.id);
    return ok(choice === undefined ? { type: 'changed' } : { type: 'settled', choice });
  });
}

type Apart = Awaited<ReturnType<typeof loadApart>>;

function refsOf(settling: ApartSettling): readonly string[] {
  if (settling.type === 'reading') return settling.place.refs;
  if (settling.type === 'restore') return settling.offer.refs;
  return settling.type === 'leave' ? settling.refs : settling.choice.refs;
}

/** The heading of a locked chapter that would be changed. What stays as it is may be said of a locked one too. */
function findLock({ findBlock, findPlace }: Apart, table: Table, settling: ApartSettling): string | undefined {
  if (settling.type === 'leave') return undefined;
  const chapters = readLockedChapters(table);
  if (settling.type === 'restore') {
    const at = findPlace(table, settling.offer.place);
    const [first] = settling.offer.pieces;
    return chapters.find((chapter) => isPutInto(chapter, at, first))?.heading;
  }
  const pieceIds = settling.type === 'reading' ? [settling.place.pieceId] : settling.choice.pieceIds;
  const blocks = pieceIds.map((id) => findBlock(table, id));
  const isTakenOut = settling.type === 'open' && settling.choice.choice === 'restore';
  const changed = chapters.find(({ from, end }) => blocks.some((at) => from <= at && at < end));
  return (changed ?? (isTakenOut ? findLockUnbounded(table, new Set(blocks)) : undefined))?.heading;
}

/** Whether what is put in at a place comes to stand in a chapter; below a heading of its own it stands beside the one before. */
function isPutInto({ from, end, level }: LockedChapter, at: number, first: OfferedPiece | undefined): boolean {
  if (at !== end) return from < at && at < end;
  return first?.kind !== 'heading' || Math.max(1, first.level) > level;
}

function write(
  { noteChoice, putReading, putBackPart, takeBackPart }: Apart,
  table: Table,
  facts: ChoiceFacts,
  settling: ApartSettling,
): Result<boolean, AppError> {
  switch (settling.type) {
    case 'reading': {
      const { pieceId, standing } = settling.place;
      if (standing === undefined) return ok(false);
      return putReading(table, facts, { pieceId, stood: standing, put: spaceAs(standing, settling.words) });
    }
    case 'restore':
      return putBackPart(table, facts, settling.offer);
    case 'leave':
      return noteChoice(table, facts, 'leave');
    case 'open': {
      const { choice, stood, put, pieceIds } = settling.choice;
      const [pieceId = ''] = pieceIds;
      if (choice === 'restore') return takeBackPart(table, facts, settling.choice);
      if (choice === 'reading') return putReading(table, facts, { pieceId, stood: put, put: stood }, 'open');
      return noteChoice(table, facts, 'open');
    }
  }
}

/** Words with the space after them that stands there now. */
const spaceAs = (standing: string, words: string): string =>
  words === '' ? '' : `${words}${/\s*$/u.exec(standing)?.[0] ?? ''}`;
