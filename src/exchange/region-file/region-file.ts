import {
  err,
  ok,
  parseRecord,
  parseRegion,
  RegionTableSchema,
  type AppError,
  type FileProblem,
  type Region,
  type RegionTable,
  type Result,
} from '$domain';
import { isStrongPhrase } from '../backup/phrase';
import { jsonToBytes, openContainer, packContainer, parseJson, type Container } from '../container/container';
import { packLocked, readLocked, unlockContainer, type LockedFile } from '../container/locked';

/**
 * All that is shared on one device, to be handed on: the region, and the tables with their keys. Nothing private, but what the
 * region asks where its maker wants that.
 */
export type RegionFile = {
  readonly madeAtMs: number;
  readonly region?: Region;
  readonly tables: readonly RegionFileTable[];
  /** A whole file with questions, as `writeQuestions` makes it. */
  readonly questions?: Uint8Array;
};

/** One table in a region file. */
export type RegionFileTable = RegionTable & {
  /** All that its maker had of it, as one update; nothing of a table that had not come to them yet. */
  readonly bytes?: Uint8Array;
};

/** What else is in the file, for people; both stand outside the lock. */
export type RegionFileTexts = {
  /** Says in words what the file is. */
  readonly readMe: string;
  /** The tables as a readable page, only where it was asked for: anybody with the file can read it. */
  readonly html?: string;
};

/** The form of the region files that this build writes, and the highest it reads. */
const FORM = 1;
const READ_ME_NAME = 'lees-mij.txt';
const HTML_NAME = 'leesbaar.html';
const REGION_NAME = 'regio.json';
const TABLES_NAME = 'tafels.json';
/** Builds that do not know of it leave it. */
const QUESTIONS_NAME = 'vragenlijst.json';

/**
 * Writes a region file. It is always locked, for it carries the keys of tables.
 *
 * @throws RangeError for a phrase that is too short; a form never gets that far.
 */
export async function packRegionFile(
  { madeAtMs, region, tables, questions }: RegionFile,
  { readMe, html }: RegionFileTexts,
  phrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isStrongPhrase(phrase)) throw new RangeError('The pass phrase is too short.');
  const contents = tables.flatMap(({ id, bytes }) => (bytes === undefined ? [] : [[updateName(id), bytes] as const]));
  const inside = await packContainer({
    kind: 'region',
    madeAtMs,
    facts: { form: FORM, isLocked: false },
    bytesByName: new Map([
      ...(region === undefined ? [] : [[REGION_NAME, jsonToBytes(region)] as const]),
      // Field by field: nothing else that is known of a table goes along.
      [
        TABLES_NAME,
        jsonToBytes(tables.map(({ id, name, key, signallingAddress }) => ({ id, name, key, signallingAddress }))),
      ],
      ...contents,
      ...(questions === undefined ? [] : [[QUESTIONS_NAME, questions] as const]),
    ]),
  });
  const entries = [
    [READ_ME_NAME, encode(readMe)] as const,
    ...(html === undefined ? [] : [[HTML_NAME, encode(html)] as const]),
  ];
  return packLocked(inside, { kind: 'region', madeAtMs, form: FORM, entries }, phrase);
}

/**
 * Reads a region file, as far as it goes without its pass phrase.
 *
 * @returns `file-invalid` where it is none, is damaged, or a later build made it.
 */
export async function openRegionFile(file: Uint8Array): Promise<Result<LockedFile, AppError>> {
  const container = await openContainer(file);
  if (!container.ok) return container;
  const { kind, facts } = container.value;
  if (kind !== 'region' || typeof facts['form'] !== 'number') return fail('foreign');
  if (facts['form'] > FORM) return fail('newer');
  const locked = facts['isLocked'] === true ? readLocked(container.value) : undefined;
  return locked === undefined ? fail('damaged') : ok(locked);
}

/** Opens a region file with its phrase. One that does not hold what it says it holds is refused whole. */
export async function unlockRegionFile(locked: LockedFile, phrase: string): Promise<Result<RegionFile, AppError>> {
  const container = await unlockContainer(locked, phrase);
  return container.ok ? readRegionFile(container.value) : container;
}

function readRegionFile({ kind, facts, madeAtMs, bytesByName }: Container): Result<RegionFile, AppError> {
  if (kind !== 'region' || facts['isLocked'] !== false || typeof facts['form'] !== 'number') return fail('foreign');
  if (facts['form'] > FORM) return fail('newer');
  const tables = readTables(bytesByName);
  if (tables === undefined) return fail('damaged');
  const [regionBytes, questions] = [bytesByName.get(REGION_NAME), bytesByName.get(QUESTIONS_NAME)];
  const shared = { madeAtMs, tables, ...(questions === undefined ? {} : { questions }) };
  if (regionBytes === undefined) return ok(shared);
  const region = parseRegion(parseJson(regionBytes));
  return region.ok ? ok({ ...shared, region: region.value }) : fail('damaged');
}

function readTables(bytesByName: Container['bytesByName']): readonly RegionFileTable[] | undefined {
  const rows = parseJson(bytesByName.get(TABLES_NAME));
  if (!Array.isArray(rows)) return undefined;
  const tables = rows.flatMap((row: unknown) => parseRecord(RegionTableSchema, row) ?? []);
  const isEachOnce = new Set(tables.map(({ id }) => id)).size === rows.length;
  if (tables.length !== rows.length || !isEachOnce) return undefined;
  return tables.map((table) => {
    const bytes = bytesByName.get(updateName(table.id));
    return bytes === undefined ? table : { ...table, bytes };
  });
}

const updateName = (id: string): string => `tafels/${id}.update`;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const fail = (reason: FileProblem): Result<never, AppError> => err({ type: 'file-invalid', reason });
