/** A part of the build: a file of script with what it takes. Modules and doors by their path from `src`. */
export type BuildPart = {
  readonly file: string;
  /** The module whose import fetches this part; none where it is only taken along by others. */
  readonly door?: string;
  readonly modules: readonly string[];
  /** The parts that come along at once. */
  readonly takes: readonly string[];
  /** The parts that are fetched some time later. */
  readonly fetches: readonly string[];
};

/** Where people can be: every page, and which of them are places at a table. */
export type BuildPlaces = { readonly pages: ReadonlySet<string>; readonly atTable: ReadonlySet<string> };

const START = 'index.html';
/** What every start takes soon after the first load. */
const HOME = ['features/home/HomePage.svelte', 'features/shared/drop-file.ts', 'app/pwa/late/start-updates.ts'];
/** Where people come in, also for the first time and over bad wifi: from the home screen, and with an invitation. */
const REVIEW = ['features/review/quick/QuickReviewPage.svelte'];
const JOIN = ['features/connect/JoinPage.svelte'];
/** What opening a table takes. */
const TABLE = ['features/table/TablePage.svelte', 'table/storage/indexeddb.ts'];
/** What a table takes when others are met there; the transport is a part of its own, for pairing. */
const LINK = ['table/live/index.ts', 'table/apart/index.ts'];
const TRANSPORT = 'transport/index.ts';

/** All that is named here; a test looks that each is still there, since a name that leads nowhere would say nothing. */
export const NAMED_MODULES = [...HOME, ...REVIEW, ...JOIN, ...TABLE, ...LINK, TRANSPORT];

/** Texts that are needed together. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'nl-start': ['home', 'install', 'update'],
  'nl-table': ['table', 'connect', 'editor', 'lead'],
  'nl-review': ['review', 'voices', 'proof', 'pulse', 'paper', 'behalf', 'own'],
  'nl-inventory': ['inventory', 'registers', 'views', 'sheet', 'picture', 'agreements', 'spots'],
  'nl-device': ['settings', 'storage', 'backup', 'files', 'region', 'help', 'overview'],
};

/**
 * Says into which larger part each module goes, from what the build makes of them by itself: hundreds of small files, one
 * for each set of pages that share something. Each file costs a tablet some 20 ms when the app is put on it, and a
 * table waited for 45 of them. A module that pages share goes into the part of all that is shared by the same kinds of
 * page. Only what a page needs at once comes with it: what is taken along is always shared by at least as many, so the
 * larger parts never take each other in circles.
 */
export function groupParts(parts: readonly BuildPart[], places: BuildPlaces): ReadonlyMap<string, string> {
  const reached = reachAll(parts, places);
  const named = parts.flatMap((part) => {
    const name = nameOf(part, reached);
    return name === undefined ? [] : part.modules.map((module): [string, string] => [module, name]);
  });
  return new Map(named);
}

/** What is reached from where, by the parts' files. */
type Reached = {
  readonly start: ReadonlySet<BuildPart>;
  readonly home: ReadonlySet<BuildPart>;
  readonly review: ReadonlySet<BuildPart>;
  readonly join: ReadonlySet<BuildPart>;
  readonly table: ReadonlySet<BuildPart>;
  /** What an open table may fetch. */
  readonly desk: ReadonlySet<BuildPart>;
  readonly link: ReadonlySet<BuildPart>;
  readonly doors: ReadonlySet<BuildPart>;
  /** How many places at a table, other pages and later doors take a part. */
  countOf(part: BuildPart): { readonly atTable: number; readonly elsewhere: number; readonly later: number };
};

function reachAll(parts: readonly BuildPart[], { pages, atTable }: BuildPlaces): Reached {
  const byFile = new Map(parts.map((part) => [part.file, part]));
  const holding = (modules: readonly string[]): readonly BuildPart[] =>
    parts.filter((part) => modules.some((module) => part.modules.includes(module)));
  const isPage = ({ door }: BuildPart): boolean => door !== undefined && pages.has(door);
  const start = reach(holding([START]), ({ takes }) => takes, byFile);
  const table = reach(holding(TABLE), ({ takes }) => takes, byFile);
  const fetched = new Set(parts.flatMap(({ fetches }) => fetches));
  const doors = new Set(parts.filter((part) => isPage(part) || fetched.has(part.file)));
  const takers = [...doors].map((door) => ({ door, taken: reach([door], ({ takes }) => takes, byFile) }));
  return {
    start,
    home: reach(holding(HOME), ({ takes }) => takes, byFile),
    review: reach(holding(REVIEW), ({ takes }) => takes, byFile),
    join: reach(holding(JOIN), ({ takes }) => takes, byFile),
    table,
    desk: reach([...table], (part) => (start.has(part) ? [] : [...part.takes, ...part.fetches]), byFile, isPage),
    link: reach(holding(LINK), ({ takes }) => takes, byFile),
    doors: new Set([...doors].filter((door) => isPage(door) || !table.has(door))),
    countOf: (part) => {
      const by = takers.filter(({ taken }) => taken.has(part)).map(({ door }) => door.door ?? '');
      const ofPages = by.filter((door) => pages.has(door));
      const ofTable = ofPages.filter((door) => atTable.has(door)).length;
      return { atTable: ofTable, elsewhere: ofPages.length - ofTable, later: by.length - ofPages.length };
    },
  };
}

/** Some parts with all that is reached from them; `ends` tells where it stops, the starts apart. */
function reach(
  starts: readonly BuildPart[],
  next: (part: BuildPart) => readonly string[],
  byFile: ReadonlyMap<string, BuildPart>,
  ends: (part: BuildPart) => boolean = () => false,
): ReadonlySet<BuildPart> {
  const reached = new Set(starts);
  // A set hands out what is added to it while it is gone through.
  for (const part of reached)
    for (const file of next(part)) {
      const taken = byFile.get(file);
      if (taken !== undefined && !ends(taken)) reached.add(taken);
    }
  return reached;
}

function nameOf(part: BuildPart, reached: Reached): string | undefined {
  if (reached.start.has(part)) return undefined;
  const texts = part.door === undefined ? undefined : nameOfTexts(part.door);
  if (texts !== undefined) return texts;
  if (reached.doors.has(part) || part.modules.includes(TRANSPORT)) return undefined;
  if (reached.home.has(part)) return 'home';
  const [isOfTable, isOfJoining] = [reached.table.has(part), reached.join.has(part)];
  if (reached.review.has(part)) return isOfTable || isOfJoining ? 'core' : 'review';
  const { atTable, elsewhere, later } = reached.countOf(part);
  const isDesk = reached.desk.has(part);
  if (isOfTable) return isOfJoining || elsewhere > 0 ? 'seat' : 'table';
  if (isOfJoining) return 'join';
  if (elsewhere > 0 && (atTable > 0 || isDesk)) return 'shared';
  if (isDesk && atTable + later > 1) return reached.link.has(part) ? 'link' : 'desk';
  if (atTable > 1) return 'places';
  return elsewhere > 1 ? 'prepare' : undefined;
}

function nameOfTexts(door: string): string | undefined {
  const [, tongue, space] = /^i18n\/(en|nl)\/(.+)\.ts$/.exec(door) ?? [];
  if (space === undefined) return undefined;
  if (tongue === 'en') return 'english';
  return Object.keys(TEXTS).find((name) => TEXTS[name]?.includes(space)) ?? 'nl-desk';
}

/** Parts that take each other in a circle, of which some would run before what they need; empty where there are none. */
export function findCircle(parts: readonly BuildPart[]): readonly string[] {
  const byFile = new Map(parts.map((part) => [part.file, part]));
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const taken of byFile.get(file)?.takes ?? []) {
      const circle = walk(taken, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  return parts.map(({ file }) => walk(file, [])).find((circle) => circle.length > 0) ?? [];
}
