import { err, ok, type AppError, type Result, type WithinParty } from '$domain';
import type { TableStorage } from '$ports';
import * as Y from 'yjs';
import { hasCommentsOnly } from './margin/comments-only';
import { tellOthersWords } from './others-words';
import { inspectUpdate } from './live/content/inspect-update';
import { StateSlicer } from './live/content/state-slices';
import { readTableState } from './reads';
import { META_KEYS, ROOTS } from './schema';
import { closeTable, createTable, readTableBytes, type Replica, type Table } from './table';

/** What joining bytes of a table would do to what is here of it. */
export type JoinWeight = {
  /** What is lacking here, as one update; `undefined` where nothing is. */
  readonly update: Uint8Array | undefined;
  /** The name of the table, as the bytes have it. */
  readonly name: string;
  /** The party whose internal table it is, where it is one. */
  readonly withinParty?: WithinParty;
  /** How much more text there is afterwards; below 0 where the bytes know of words that were taken away. */
  readonly wordsMore: number;
  readonly blocksMore: number;
  /** Answers, arrangements and agreements on the table that were not here. */
  readonly entriesMore: number;
  /** Whether the bytes hold words that build on what neither has: those are left. */
  readonly isIncomplete: boolean;
};

/** Far beyond any table; a backup of a region has dozens of smaller ones. */
const MAX_BYTES = 64 * 1_048_576;

/**
 * Tries bytes of unknown origin on a copy: read before they are applied, slice by slice through the gate of live words, and
 * the outcome proven to load again. Nothing else is touched.
 *
 * @param here All that is here of the table.
 * @param isComments Whether nothing but comments and suggestions is taken: they come from a commenter.
 * @returns `file-invalid` with `damaged` where any of it is unfit.
 */
export function weighJoin(
  here: Uint8Array | undefined,
  bytes: Uint8Array,
  isComments = false,
): Result<JoinWeight, AppError> {
  if (bytes.length > MAX_BYTES) return err({ type: 'file-invalid', reason: 'too-large' });
  const copy = createTable('trial');
  const source = createTable('trial');
  const proof = createTable('trial');
  try {
    const { doc } = copy.replica;
    if (here !== undefined) Y.applyUpdate(doc, here);
    if (isComments && !hasCommentsOnly(doc, bytes)) return unfit;
    const before = measure(copy);
    const vectorBefore = Y.encodeStateVector(doc);
    const contentBefore = Y.encodeStateAsUpdate(doc);
    Y.decodeUpdate(bytes);
    // What is here lies below it: a piece of a table builds on what its maker knew to be here.
    if (here !== undefined) Y.applyUpdate(source.replica.doc, here);
    Y.applyUpdate(source.replica.doc, bytes);
    if (!takeSlices(source.replica.doc, doc)) return unfit;
    const update = Y.encodeStateAsUpdate(doc, vectorBefore);
    if (here !== undefined) Y.applyUpdate(proof.replica.doc, here);
    Y.applyUpdate(proof.replica.doc, update);
    const after = measure(proof);
    if (!isEqual(Y.encodeStateVector(proof.replica.doc), Y.encodeStateVector(doc))) return unfit;
    const isNothingNew = here !== undefined && isEqual(contentBefore, Y.encodeStateAsUpdate(doc));
    const { pendingStructs, pendingDs } = source.replica.doc.store;
    return ok({
      update: isNothingNew ? undefined : update,
      name: nameOf(source),
      ...withinPartyOf(source),
      wordsMore: after.words - before.words,
      blocksMore: after.blocks - before.blocks,
      entriesMore: after.entries - before.entries,
      isIncomplete: pendingStructs !== null || pendingDs !== null,
    });
  } catch {
    return unfit;
  } finally {
    for (const table of [copy, source, proof]) closeTable(table);
  }
}

/**
 * Joins bytes into a table that is open: the same merge as with another device.
 *
 * @returns whether anything was new.
 */
export function joinBytes(table: Table, bytes: Uint8Array): Result<boolean, AppError> {
  const weighed = weighJoin(readTableBytes(table), bytes);
  if (!weighed.ok) return weighed;
  const { update } = weighed.value;
  if (update !== undefined) {
    tellOthersWords(table.replica.doc);
    Y.applyUpdate(table.replica.doc, update, 'join');
  }
  return ok(update !== undefined);
}

/**
 * Joins bytes into what is kept of a table that is not open, and settles when that was read back from disk (TD11).
 *
 * @returns whether anything was new.
 */
export async function joinKeptBytes(
  storage: TableStorage<Replica>,
  tableId: string,
  bytes: Uint8Array,
): Promise<Result<boolean, AppError>> {
  for (const how of ['open', 'openDamaged'] as const) {
    const table = createTable(tableId);
    const stored = await storage[how](tableId, table.replica);
    if (!stored.ok) {
      closeTable(table);
      if (stored.error.type === 'table-unreadable') continue;
      return stored;
    }
    const joined = joinBytes(table, bytes);
    const kept = await stored.value.flush();
    await stored.value.close();
    closeTable(table);
    return kept.ok ? joined : kept;
  }
  return err({ type: 'table-unreadable' });
}

const unfit = err<AppError>({ type: 'file-invalid', reason: 'damaged' });

/** Applies what `doc` lacks of `source` in the order in which it builds up; stops at what is unfit. */
function takeSlices(source: Y.Doc, doc: Y.Doc): boolean {
  const slicer = new StateSlicer(source, Y.decodeStateVector(Y.encodeStateVector(doc)));
  for (let slice = slicer.next(); slice !== undefined; slice = slicer.next()) {
    if (inspectUpdate(doc, slice.update) !== 'applicable') return false;
    Y.applyUpdate(doc, slice.update);
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return false;
  }
  return true;
}

function measure({ replica: { doc }, document }: Table): { words: number; blocks: number; entries: number } {
  const text = document.toArray().map((block) => plainText(JSON.stringify(block.toJSON())));
  return {
    words: text.join('\n').split(/\s+/).filter(Boolean).length,
    blocks: text.filter((block) => block.trim() !== '').length,
    entries: [ROOTS.answers, ROOTS.sealedAnswers, ROOTS.arrangements, ROOTS.agreements].reduce(
      (sum, root) => sum + doc.getMap(root).size,
      0,
    ),
  };
}

/** The words of a block without what marks them up. */
const plainText = (block: string): string => block.replace(/<[^>]*>|^"|"$/g, ' ');

function nameOf(table: Table): string {
  const name = table.replica.doc.getMap(ROOTS.meta).get(META_KEYS.name);
  return typeof name === 'string' ? name : '';
}

function withinPartyOf(table: Table): Pick<JoinWeight, 'withinParty'> {
  const state = readTableState(table);
  if (state.type !== 'ready' || state.meta.withinParty === undefined) return {};
  return { withinParty: state.meta.withinParty };
}

const isEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
