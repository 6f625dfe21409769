import {
  FUNDING_STREAMS,
  isExact,
  nameOfStream,
  REST_KEY,
  type Bar,
  type BarPicture,
  type BarToDraw,
  type CountRange,
  type Flow,
  type FlowLink,
  type FlowNode,
  type FlowToDraw,
  type FundingShare,
  type LinkToDraw,
  type Measure,
  type NodeToDraw,
  type PictureFacts,
  type PictureGroup,
} from '$domain';
import { formatList, formatNumber, t } from '$i18n';

/** The same as a drawing, in words: what the screen shows beside it and what is copied as a table. */
export type Twin = {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
  /** From which column on there are numbers. */
  readonly numbersFrom: number;
};

/** A number, or the range in which it lies: 14, 1-4. */
const sayRange = ({ least, most }: CountRange): string =>
  isExact({ least, most })
    ? formatNumber(most)
    : t('picture.between', { least: formatNumber(least), most: formatNumber(most) });

/** The heading over bars: Per school: jongeren. */
export const sayBarsTitle = (group: PictureGroup, measure: Measure): string =>
  t(`picture.barsTitle_${group}`, { measure: t(`picture.measure_${measure}`) });

function sayBar({ key, name }: Pick<Bar, 'key' | 'name'>, group: PictureGroup): string {
  if (key === '') return t(`picture.none_${group}`);
  return group === 'stream' ? sayStream(name) : name;
}

function sayStream(name: string): string {
  const stream = FUNDING_STREAMS.find((known) => known === name);
  return stream === undefined ? name : t(`inventory.stream_${stream}`);
}

/** The bars in words, what did not fit as the last. */
export const barsToDraw = ({ bars, rest }: BarPicture, group: PictureGroup): readonly BarToDraw[] => [
  ...bars.map((bar) => ({ name: sayBar(bar, group), range: bar.range, value: sayRange(bar.range) })),
  ...(rest === undefined
    ? []
    : [
        {
          name: t('picture.rest', { count: rest.groupCount }),
          range: rest.range,
          value: sayRange(rest.range),
        },
      ]),
];

/** What bars say, in one or two sentences. */
export function sayBars({ bars, total }: BarPicture, group: PictureGroup): string {
  const named = bars.filter(({ key, range }) => key !== '' && range.most > 0);
  const [largest, ...others] = named;
  const missing = total.missing > 0 ? [t('picture.barsMissing', { count: total.missing })] : [];
  if (largest === undefined) return [t('picture.barsNothing'), ...missing].join(' ');
  const isSure = others.every(({ range }) => largest.range.least >= range.most);
  const params = {
    name: sayBar(largest, group),
    value: sayRange(largest.range),
    total: sayRange(total.range),
  };
  return [t(isSure ? 'picture.barsMost' : 'picture.barsPerhaps', params), ...missing].join(' ');
}

/** What one has to know to read bars. */
export const noteBars = ({ bars, rest, total }: BarPicture): readonly string[] => [
  ...([...bars, total].some(({ range }) => !isExact(range)) ? [t('picture.barsHatched')] : []),
  ...(bars.reduce((sum, { rowCount }) => sum + rowCount, rest?.rowCount ?? 0) > total.rowCount
    ? [t('picture.barsTwice')]
    : []),
];

/** Bars as a table, with what is not filled in and the sum of all. */
export function barsToTwin(picture: BarPicture, group: PictureGroup, measure: Measure): Twin {
  const { bars, rest, total } = picture;
  const names = barsToDraw(picture, group).map(({ name }) => name);
  const tallies = [...bars, ...(rest === undefined ? [] : [rest]), total];
  return {
    headings: [
      capitalise(t(`picture.group_${group}`)),
      capitalise(t(`picture.measure_${measure}`)),
      t('picture.columnArrangements'),
      ...(total.missing > 0 ? [t('picture.columnMissing')] : []),
    ],
    rows: tallies.map(({ range, rowCount, missing }, at) => ({
      id: String(at),
      cells: [
        names[at] ?? t('picture.total'),
        sayRange(range),
        formatNumber(rowCount),
        ...(total.missing > 0 ? [formatNumber(missing)] : []),
      ],
    })),
    numbersFrom: 1,
  };
}

const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);

/** A flow in words, to draw. */
export function flowToDraw({ streams, arrangements, owners, toArrangements, toOwners }: Flow): FlowToDraw {
  const toNodes = (nodes: readonly FlowNode[], nameOf: (node: FlowNode) => string): NodeToDraw[] =>
    nodes.map((node) => ({
      name: node.key === REST_KEY ? t('picture.rest', { count: node.count }) : nameOf(node),
      weight: node.weight,
      isPlain: node.key !== '' && node.key !== REST_KEY,
    }));
  return {
    columns: [
      { heading: t('picture.columnStream'), nodes: toNodes(streams, (node) => sayBar(node, 'stream')) },
      { heading: t('picture.columnArrangement'), nodes: toNodes(arrangements, ({ name }) => sayName(name)) },
      {
        heading: t('picture.columnOwner'),
        nodes: toNodes(owners, ({ key, name }) => (key === '' ? t('picture.none_owner') : name)),
      },
    ],
    links: [placeLinks(toArrangements, streams, arrangements), placeLinks(toOwners, arrangements, owners)],
  };
}

/** Links by the places of what they run between. */
const placeLinks = (links: readonly FlowLink[], from: readonly FlowNode[], to: readonly FlowNode[]): LinkToDraw[] => {
  const placeOf = (nodes: readonly FlowNode[], wanted: string): number => nodes.findIndex(({ key }) => key === wanted);
  return links.map((link) => ({ from: placeOf(from, link.from), to: placeOf(to, link.to), weight: link.weight }));
};

const sayName = (name: string): string => (name.trim() === '' ? t('inventory.unnamed') : name);

/** What a flow says: of how many, and of how many of them something is missing. */
export function sayFlow(rows: readonly PictureFacts[]): string {
  const withoutOwner = rows.filter((row) => ownersOf(row).length === 0).length;
  const withoutStream = rows.filter(({ fundingShares }) => fundingShares.length === 0).length;
  return [
    t('picture.flowSentence', { count: rows.length }),
    ...(withoutOwner > 0 ? [t('picture.flowWithoutOwner', { count: withoutOwner })] : []),
    ...(withoutStream > 0 ? [t('picture.flowWithoutStream', { count: withoutStream })] : []),
  ].join(' ');
}

/** A flow as a table: every arrangement by name, also those that the drawing takes together. */
export const flowToTwin = (rows: readonly PictureFacts[]): Twin => ({
  headings: [t('picture.columnArrangement'), t('picture.columnStream'), t('picture.columnOwner')],
  rows: [...rows]
    .sort((one, other) => one.name.localeCompare(other.name, 'nl', { numeric: true }))
    .map((row, at) => ({
      id: String(at),
      cells: [
        sayName(row.name),
        row.fundingShares.length === 0 ? t('picture.none_stream') : formatList(row.fundingShares.map(sayShare)),
        ownersOf(row).length === 0 ? t('picture.none_owner') : formatList(ownersOf(row)),
      ],
    })),
  numbersFrom: 3,
});

function sayShare(share: FundingShare): string {
  const stream = sayStream(nameOfStream(share));
  const { percentage } = share;
  return percentage === undefined ? stream : t('picture.share', { stream, percentage: formatNumber(percentage) });
}

const ownersOf = ({ financialOwner: { state, names } }: PictureFacts): readonly string[] =>
  state === 'unclear' ? [] : names.filter((name) => name.trim() !== '');
