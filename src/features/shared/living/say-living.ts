import {
  completeFacts,
  countActions,
  countArrangements,
  countParts,
  factsOf,
  findLiving,
  heldFacts,
  lacksOwner,
  protectYouths,
  SMALL_NUMBERS_BELOW,
  toDay,
  viewGroups,
  withPartsOfTable,
  type Checklist,
  type FactField,
  type FieldView,
  type GroupView,
  type LivingKind,
  type LivingWords,
  type Measure,
  type PictureFacts,
  type PictureGroup,
} from '$domain';
import { formatNumber, localized, t } from '$i18n';
import type { TableContent } from '$table';
import { arrangementFact } from '../entries/entry-words';
import { groupByTheme } from '../mirror/heat/heat-themes';
import { makeMirrorLines } from '../mirror/mirror-lines';
import { livingPictures } from './living-parts.svelte';

/** What living blocks say things by: what lies at the table, the questions where they are here, and the day (ms). */
export type LivingSource = {
  readonly content: TableContent;
  readonly checklist: Checklist | undefined;
  readonly nowMs: number;
};

/** A text is no place for longer tables; what is left out is counted. */
const MAX_ROWS = 100;
const COLUMNS = [
  'name',
  'youthCount',
  'financialOwner',
  'contentOwner',
  'fundingShares',
] as const satisfies FactField[];

/** What a living block says, by the name that stands in it. */
export function sayLiving(shows: string, source: LivingSource): LivingWords {
  const shown = findLiving(shows);
  return shown === undefined ? { title: t('living.unknown'), lines: [] } : SAYINGS[shown.kind](source, shown.measure);
}

const sayBarsOf =
  (group: PictureGroup) =>
  ({ content }: LivingSource, measure: Measure): LivingWords =>
    sayPicture(content, group, (made, rows) => made.sayBarsPicture(rows, group, measure, SMALL_NUMBERS_BELOW));

const SAYINGS: Readonly<Record<LivingKind, (source: LivingSource, measure: Measure) => LivingWords>> = {
  inventory: sayInventory,
  owners: sayOwners,
  mirror: sayMirror,
  actions: sayActions,
  school: sayBarsOf('school'),
  stream: sayBarsOf('stream'),
  provider: sayBarsOf('provider'),
  flow: ({ content }) => sayPicture(content, 'flow', (made, rows) => made.sayFlowPicture(rows, SMALL_NUMBERS_BELOW)),
};

/** What a picture of the arrangements says. What is small is small to all alike: the text is the same on every device. */
function sayPicture(
  content: TableContent,
  kind: LivingKind,
  say: (made: NonNullable<typeof livingPictures.current>, rows: readonly PictureFacts[]) => LivingWords,
): LivingWords {
  const title = t(`living.title_${kind}`);
  const rows = viewGroups(content).map(heldFacts);
  if (rows.length === 0) return { title, lines: [t('living.noArrangements')] };
  const made = livingPictures.current;
  if (made === undefined) return { title, lines: [t('living.pictureMissing')] };
  const words = say(made, rows);
  const { head = [], rows: all = [] } = words.table ?? {};
  const more = all.length - MAX_ROWS;
  if (more <= 0) return words;
  return {
    ...words,
    lines: [...words.lines, t('living.more', { count: more })],
    table: { head, rows: all.slice(0, MAX_ROWS) },
  };
}

function sayInventory({ content }: LivingSource): LivingWords {
  const views = [...viewGroups(content)].sort((one, other) =>
    sayField(one, 'name').localeCompare(sayField(other, 'name'), 'nl', { numeric: true }),
  );
  const title = t('living.title_inventory');
  if (views.length === 0) return { title, lines: [t('living.noArrangements')] };
  const more = views.length - MAX_ROWS;
  return {
    title,
    lines: more > 0 ? [t('living.more', { count: more })] : [],
    table: {
      head: COLUMNS.map((field) => t(`living.column_${field}`)),
      rows: views.slice(0, MAX_ROWS).map((view) => COLUMNS.map((field) => sayField(view, field))),
    },
  };
}

/** What holds of a field; where nothing holds, why not. Something has to name the arrangement: what the first party calls it. */
function sayField(view: GroupView, field: FactField): string {
  const { name = '' } = factsOf(view, 'name');
  if (field === 'name') return name.trim() === '' ? t('inventory.unnamed') : name.trim();
  const found = view.fields.find((one) => one.field === field);
  const said = found === undefined ? '' : sayStanding(found);
  return said === '' ? t('living.notKnown') : said;
}

function sayStanding({ field, standing, facts }: FieldView): string {
  if (standing === 'differs' || standing === 'disputed') return t(`living.${standing}`);
  if (facts === undefined) return '';
  // An older build brought small numbers in as they were (INV-10).
  const { youthCount, youthCountBelow } = protectYouths(facts, SMALL_NUMBERS_BELOW);
  return arrangementFact(completeFacts({ ...facts, youthCount, youthCountBelow }), field).text.replaceAll('\n', ', ');
}

function sayOwners({ content }: LivingSource): LivingWords {
  const views = viewGroups(content);
  const { total, withoutOwner, open, disputed } = countArrangements(views);
  const title = t('living.title_owners');
  if (total === 0) return { title, lines: [t('living.noArrangements')] };
  const names = views.filter(lacksOwner).map((view) => [sayField(view, 'name')]);
  const lines = [
    t('living.withoutOwner', { count: withoutOwner, total: formatNumber(total) }),
    t('living.openFields', { count: open }),
    t('living.disputedFields', { count: disputed }),
  ];
  if (names.length === 0) return { title, lines };
  if (names.length > MAX_ROWS) lines.push(t('living.more', { count: names.length - MAX_ROWS }));
  return { title, lines, table: { head: [t('living.ownerMissing')], rows: names.slice(0, MAX_ROWS) } };
}

function sayMirror({ content, checklist }: LivingSource): LivingWords {
  const title = t('living.title_mirror');
  if (checklist === undefined) return { title, lines: [t('living.questionsMissing')] };
  const spoken = [...content.answers, ...content.sealedAnswers];
  const readable = withPartsOfTable(checklist, content.ownQuestions, spoken);
  const rows = groupByTheme(makeMirrorLines(readable, content.answers)).flatMap(({ theme, lines }) => {
    const counts = countParts(lines.map(({ difference }) => difference));
    const { agree, contradict, nobodyKnows, other } = counts;
    if (counts.spoken === 0) return [];
    return [[localized(theme.title), ...[agree, contradict, nobodyKnows, other].map((count) => formatNumber(count))]];
  });
  if (rows.length === 0) return { title, lines: [t('living.noAnswers')] };
  const head = [
    t('living.theme'),
    ...(['agree', 'contradict', 'nobodyKnows', 'other'] as const).map((key) => t(`living.${key}`)),
  ];
  return { title, lines: [], table: { head, rows } };
}

function sayActions({ content: { actions }, nowMs }: LivingSource): LivingWords {
  const title = t('living.title_actions');
  if (actions.length === 0) return { title, lines: [t('living.noActions')] };
  const { open, overdue, done, laidAside } = countActions(actions, toDay(nowMs));
  const head = (['open', 'overdue', 'done', 'laidAside'] as const).map((key) => t(`living.actions_${key}`));
  return {
    title,
    lines: [],
    table: { head, rows: [[open, overdue, done, laidAside].map((count) => formatNumber(count))] },
  };
}

/**
 * Makes a reader of what a block says, which gives the very same while nothing of it has changed: every key that is typed at
 * the table is a change of the table.
 */
export function rememberLiving(): (shows: string, source: LivingSource) => LivingWords {
  let last: { readonly said: string; readonly words: LivingWords } | undefined;
  return (shows, source) => {
    const { content, checklist, nowMs } = source;
    const { arrangements, entryMatches, settledValues, claimChanges, answers, ownQuestions, actions } = content;
    const settling = [arrangements, entryMatches, settledValues, claimChanges];
    const drawn = (): unknown => [settling, livingPictures.current !== undefined];
    const seen: Readonly<Record<LivingKind, () => unknown>> = {
      inventory: () => settling,
      owners: () => settling,
      mirror: () => [answers, ownQuestions, checklist !== undefined],
      actions: () => [actions, toDay(nowMs)],
      school: drawn,
      stream: drawn,
      provider: drawn,
      flow: drawn,
    };
    const shown = findLiving(shows);
    const said = JSON.stringify([shows, shown === undefined ? '' : seen[shown.kind]()]);
    if (last?.said !== said) last = { said, words: sayLiving(shows, source) };
    return last.words;
  };
}
