import {
  hashVersion,
  parseRecord,
  VersionRestoreSchema,
  VersionSchema,
  type Version,
  type VersionRestore,
} from '$domain';
import { ROOTS } from '../schema';
import type { Table } from '../table';

/** The versions of a table and what was put back, the latest first. */
export type TableVersions = {
  readonly versions: readonly Version[];
  readonly restores: readonly VersionRestore[];
  /** What stands under the id of a version and cannot be read as one any more. */
  readonly unreadableIds: readonly string[];
  /** Versions that a later one names and that are not here: they have not come in yet, or were taken away. */
  readonly missingIds: readonly string[];
};

/** Reads what was frozen. Whether nothing in it was changed since is for `isUnchanged`. */
export function readVersions({ replica: { doc } }: Table): TableVersions {
  const versions: Version[] = [];
  const unreadableIds: string[] = [];
  for (const [key, entry] of doc.getMap(ROOTS.versions)) {
    const version = readVersion(entry);
    if (version?.id === key) versions.push(version);
    else unreadableIds.push(key);
  }
  const restores = [...doc.getMap(ROOTS.versionRestores)].flatMap(([key, entry]) => {
    const restore = parseRecord(VersionRestoreSchema, entry);
    return restore?.id === key ? [restore] : [];
  });
  const here = new Set([...versions.map(({ id }) => id), ...unreadableIds]);
  const named = new Set(versions.flatMap(({ earlierIds }) => earlierIds));
  return {
    versions: versions.sort((one, other) => latestFirst(one.frozenAt, other.frozenAt, one.id, other.id)),
    restores: restores.sort((one, other) => latestFirst(one.restoredAt, other.restoredAt, one.id, other.id)),
    unreadableIds: unreadableIds.sort(),
    missingIds: [...named].filter((id) => !here.has(id)).sort(),
  };
}

const readByEntry = new WeakMap<object, Version>();

/** The same entry gives the same version, so that each is looked at and hashed once. */
function readVersion(entry: unknown): Version | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const known = readByEntry.get(entry);
  if (known !== undefined) return known;
  const version = parseRecord(VersionSchema, entry);
  if (version !== undefined) readByEntry.set(entry, version);
  return version;
}

function latestFirst(one: number, other: number, oneId: string, otherId: string): number {
  if (one !== other) return other - one;
  return oneId < otherId ? -1 : 1;
}

const checkedByVersion = new WeakMap<Version, Promise<boolean>>();

/** Whether a version is what was frozen, to the last letter (TD84). */
export function isUnchanged(version: Version): Promise<boolean> {
  const known = checkedByVersion.get(version);
  if (known !== undefined) return known;
  const checking = hashVersion(version).then((hash) => hash === version.id);
  checkedByVersion.set(version, checking);
  return checking;
}
