import {
  emptyLiving,
  frozenToText,
  LIVING,
  parseFrozen,
  parseRecord,
  VersionWritersSchema,
  type Version,
  type WriterRun,
} from '$domain';
import * as Y from 'yjs';
import { ROOTS } from '../schema';
import type { Table } from '../table';
import { readFrozen } from './frozen-document';

/** Who wrote what of the document as it stands now, character by character in its order. */
export const readWriterRuns = (table: Table): readonly WriterRun[] => joinRuns(table.document.toArray());

/** Who wrote what of a version; nothing where that was not kept, or does not have the form (TD5). */
export function readVersionWriters({ replica: { doc } }: Table, versionId: string): readonly WriterRun[] | undefined {
  const kept = parseRecord(VersionWritersSchema, doc.getMap(ROOTS.versionWriters).get(versionId));
  return kept?.id === versionId ? kept.runs : undefined;
}

/** Lays who wrote what of a version beside it, as part of one command, while the document still says the same. */
export function layVersionWriters(table: Table, { id, content }: Version): void {
  const nodes = parseFrozen(content);
  if (nodes === undefined || frozenToText(emptyLiving(nodes)) !== frozenToText(emptyLiving(readFrozen(table)))) return;
  table.replica.doc.getMap(ROOTS.versionWriters).set(id, { id, runs: readWriterRuns(table) });
}

function joinRuns(parts: readonly unknown[]): readonly WriterRun[] {
  const runs: WriterRun[] = [];
  for (const [count, clientId, first] of parts.flatMap(readRuns)) {
    const last = runs.at(-1);
    if (last?.[1] === clientId && last[2] + last[0] === first)
      runs[runs.length - 1] = [last[0] + count, clientId, last[2]];
    else runs.push([count, clientId, first]);
  }
  return runs;
}

/** The words in a part that stand there. What a living block shows nobody wrote. */
function readRuns(part: unknown): readonly WriterRun[] {
  if (part instanceof Y.XmlElement) return part.nodeName === LIVING ? [] : part.toArray().flatMap(readRuns);
  if (!(part instanceof Y.XmlText)) return [];
  const runs: WriterRun[] = [];
  for (let piece = part._start; piece !== null; piece = piece.right) {
    if (piece.deleted || !(piece.content instanceof Y.ContentString)) continue;
    runs.push([piece.content.str.length, piece.id.client, piece.id.clock]);
  }
  return runs;
}
