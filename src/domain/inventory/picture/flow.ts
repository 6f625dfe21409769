import type { FundingShare } from '../arrangement';
import { exactly, youthRange } from '../suppression';
import { groupByName } from '../tabulate';
import { nameOfStream } from '../view/dimension';
import { compareRanges, PICTURE_SIZE, type PictureFacts } from './bars';

/** One thing in a flow: a stream, an arrangement or an owner. `key` is '' where nothing was filled in. */
export type FlowNode = {
  readonly key: string;
  readonly name: string;
  /** How many arrangements run through it; parts where one has several streams or owners. */
  readonly weight: number;
  /** How many things it stands for: more than one for what did not fit. */
  readonly count: number;
};

/** How much runs from one thing to another, by their keys. */
export type FlowLink = { readonly from: string; readonly to: string; readonly weight: number };

/** Which streams pay for which arrangements, and who owns these financially. Each arrangement weighs one. */
export type Flow = {
  readonly streams: readonly FlowNode[];
  readonly arrangements: readonly FlowNode[];
  readonly owners: readonly FlowNode[];
  readonly toArrangements: readonly FlowLink[];
  readonly toOwners: readonly FlowLink[];
};

/** The key of what did not fit. */
export const REST_KEY = '…';

/** A row as it runs through the flow. */
type Course = { readonly row: PictureFacts; readonly key: string };

/**
 * Makes a flow of arrangements. The largest are there by name, the others together; which are the largest is decided by what
 * the reader may know of their youths.
 */
export function makeFlow(rows: readonly PictureFacts[], smallBelow: number): Flow {
  const sizeOf = (row: PictureFacts) => youthRange(row, smallBelow) ?? exactly(0);
  const ranked = [...rows].sort(
    (one, other) => compareRanges(sizeOf(one), sizeOf(other)) || (one.name < other.name ? -1 : 1),
  );
  const isRest = (at: number): boolean => rows.length > PICTURE_SIZE && at >= PICTURE_SIZE;
  const courses = ranked.map((row, at): Course => ({ row, key: isRest(at) ? REST_KEY : String(at) }));
  const shown = courses.filter(({ key }) => key !== REST_KEY);
  const restCount = courses.length - shown.length;
  const nameless = (key: string, count: number): FlowNode => ({ key, name: '', weight: count, count });
  const owners = rankNames(rows, ownersOf);
  const streams = rankNames(rows, ({ fundingShares }) => weighStreams(fundingShares));
  return {
    streams: streams.nodes,
    arrangements: [
      ...shown.map(({ row, key }) => ({ key, name: row.name.trim(), weight: 1, count: 1 })),
      ...(restCount === 0 ? [] : [nameless(REST_KEY, restCount)]),
    ],
    owners: owners.nodes,
    toArrangements: joinLinks(
      courses.flatMap(({ row, key }) =>
        weighStreams(row.fundingShares).map(({ name, weight }) => ({ from: streams.keyOf(name), to: key, weight })),
      ),
    ),
    toOwners: joinLinks(
      courses.flatMap(({ row, key }) =>
        ownersOf(row).map(({ name, weight }) => ({ from: key, to: owners.keyOf(name), weight })),
      ),
    ),
  };
}

/** A name with its part of one arrangement; all parts together are one. */
type Part = { readonly name: string; readonly weight: number };

/** By their percentages where these are filled in, else in equal parts. */
function weighStreams(shares: readonly FundingShare[]): readonly Part[] {
  const total = shares.reduce((sum, { percentage = 0 }) => sum + percentage, 0);
  const isKnown = total > 0 && shares.every(({ percentage }) => percentage !== undefined);
  if (shares.length === 0) return [{ name: '', weight: 1 }];
  return shares
    .map((share) => ({
      name: nameOfStream(share),
      weight: isKnown ? (share.percentage ?? 0) / total : 1 / shares.length,
    }))
    .filter(({ weight }) => weight > 0);
}

function ownersOf({ financialOwner: { state, names } }: PictureFacts): readonly Part[] {
  const owners = state === 'unclear' ? [] : groupByName(names, (name) => [name]).filter(({ key }) => key !== '');
  if (owners.length === 0) return [{ name: '', weight: 1 }];
  return owners.map(({ name }) => ({ name, weight: 1 / owners.length }));
}

/** The names that the parts of all rows bear, the heaviest first; what does not fit goes together. */
function rankNames(
  rows: readonly PictureFacts[],
  partsOf: (row: PictureFacts) => readonly Part[],
): { readonly nodes: readonly FlowNode[]; readonly keyOf: (name: string) => string } {
  const groups = groupByName(rows.flatMap(partsOf), ({ name }) => [name]);
  const ranked = groups
    .map(({ key, name, members }) => ({ key, name, weight: sumWeights(members), count: 1 }))
    .sort(
      (one, other) =>
        Number(one.key === '') - Number(other.key === '') ||
        other.weight - one.weight ||
        (one.key < other.key ? -1 : 1),
    );
  const shown = ranked.slice(0, ranked.length > PICTURE_SIZE ? PICTURE_SIZE : ranked.length);
  const rest = ranked.slice(shown.length);
  const shownKeys = new Set(shown.map(({ key }) => key));
  const keyByName = new Map(groups.flatMap(({ key, members }) => members.map(({ name }) => [name, key] as const)));
  return {
    nodes: [
      ...shown,
      ...(rest.length === 0 ? [] : [{ key: REST_KEY, name: '', weight: sumWeights(rest), count: rest.length }]),
    ],
    keyOf: (name) => {
      const key = keyByName.get(name) ?? '';
      return shownKeys.has(key) ? key : REST_KEY;
    },
  };
}

const sumWeights = (parts: readonly { readonly weight: number }[]): number =>
  parts.reduce((sum, { weight }) => sum + weight, 0);

/** One link for what runs the same way. */
function joinLinks(links: readonly FlowLink[]): readonly FlowLink[] {
  const byWay = new Map<string, FlowLink>();
  for (const link of links) {
    const way = JSON.stringify([link.from, link.to]);
    byWay.set(way, { ...link, weight: (byWay.get(way)?.weight ?? 0) + link.weight });
  }
  return [...byWay.values()];
}
