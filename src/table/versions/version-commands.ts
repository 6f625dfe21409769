import {
  agreementsToText,
  emptyLiving,
  err,
  fillLiving,
  frozenToText,
  hashVersion,
  MAX_NAMED_VERSIONS,
  ok,
  parseFrozen,
  type AppError,
  type BesideNote,
  type Result,
  type Version,
  type VersionRestore,
} from '$domain';
import { takeOffLocks } from '../chapters/locked-chapters';
import { writeCommand } from '../commands';
import { readTableContent } from '../reads';
import { ROOTS } from '../schema';
import type { Table } from '../table';
import { readFrozen } from './frozen-document';
import { putBack } from './put-back';
import { readVersions } from './read-versions';
import { layVersionWriters } from './version-writers';

/** What is said of a version when it is frozen. */
export type VersionFacts = Pick<Version, 'name' | 'state' | 'frozenAt' | 'participantId' | 'partyId'>;

/** What the living blocks of a document show, by their names. */
export type LivingFill = Parameters<typeof fillLiving>[1];

/**
 * The document as it stands, with what its living blocks show, the agreements that lie there and what else stands beside it, as
 * a version. Nothing is written yet.
 */
export async function makeVersion(
  table: Table,
  facts: VersionFacts,
  fill: LivingFill = () => [],
  beside?: readonly BesideNote[],
): Promise<Version> {
  const { versions } = readVersions(table);
  const { agreements } = readTableContent(table);
  const kept = agreementsToText(agreements, beside);
  const unnamed = {
    ...facts,
    content: frozenToText(fillLiving(readFrozen(table), fill)),
    ...(kept === undefined ? {} : { agreements: kept }),
    earlierIds: versions.slice(0, MAX_NAMED_VERSIONS).map(({ id }) => id),
  };
  return { ...unnamed, id: await hashVersion(unnamed) };
}

/** Lays a version on the table, with who wrote what of it. It is never changed. */
export const layVersion = (table: Table, version: Version): Result<undefined, AppError> =>
  writeCommand(table, 'freeze-version', (doc) => {
    doc.getMap(ROOTS.versions).set(version.id, { ...version });
    layVersionWriters(table, version);
  });

/** A version that is put back, with what has to be there afterwards. */
type PuttingBack = {
  readonly version: Version;
  /** What stands in the document now, where no version has it yet. */
  readonly before: Version | undefined;
  readonly restore: VersionRestore;
  /** The locked chapters that go open with it, by their marks. */
  readonly openedMarks?: readonly string[];
};

/**
 * Puts a version back, with a version of what stood there, in one transaction (TD85).
 *
 * @returns whether it was done: not where the document is another one than `seen` by now, nor where the version was changed.
 */
export function putVersionBack(
  table: Table,
  { version, before, restore, openedMarks = [] }: PuttingBack,
  seen: string,
): Result<boolean, AppError> {
  const nodes = parseFrozen(version.content);
  if (nodes === undefined || frozenToText(readFrozen(table)) !== seen) return ok(false);
  const written = writeCommand(table, 'put-version-back', (doc) => {
    if (before !== undefined) {
      doc.getMap(ROOTS.versions).set(before.id, { ...before });
      layVersionWriters(table, before);
    }
    takeOffLocks(table, openedMarks, restore.restoredAt);
    // What a living block showed then stays in the version: put back it follows the table again.
    putBack(doc.getXmlFragment(ROOTS.document), emptyLiving(nodes));
    doc.getMap(ROOTS.versionRestores).set(restore.id, { ...restore });
  });
  return written.ok ? ok(true) : err(written.error);
}
