import {
  ACTION_LANES,
  ACTION_SIDES,
  viewActions,
  viewDefinitions,
  type BesideNote,
  type Definition,
  type TableAction,
  type TextLine,
} from '$domain';
import { formatList, t } from '$i18n';
import { readTermStatements, type Table, type TableContent } from '$table';
import { sayDue, sayMore, sayOwner } from '../from-answer/action-words';

type Parties = TableContent['parties'];

/** The words of a table, as its copies and versions tell them. */
export const readDefinitions = (table: Table): readonly Definition[] =>
  viewDefinitions(readTermStatements(table).statements).filter(({ isListed }) => isListed);

/** What words mean at a table: what was settled, and what each party says. */
export const definitionNotes = (definitions: readonly Definition[], parties: Parties): readonly BesideNote[] =>
  definitions.map(({ term, settled, readings, avoidedWords }) => ({
    about: 'definition',
    title: term,
    isSettled: settled !== undefined,
    lines: [
      settled === undefined ? t('table.copyNotSettled') : t('table.copySettled', { wording: settled.wording }),
      ...readings.map(({ partyId, text }) => `${parties.find(({ id }) => id === partyId)?.name ?? ''}: ${text}`),
      ...(avoidedWords.length === 0 ? [] : [t('table.copyAvoided', { words: formatList(avoidedWords) })]),
    ],
  }));

/** The two lanes with what was parked and settled: who does what, and when. */
export function actionNotes({ actions, parties }: TableContent, nowMs: number): readonly BesideNote[] {
  const { open, parked, settled } = viewActions(actions);
  return [...ACTION_LANES.flatMap((lane) => open[lane]), ...parked, ...settled].map((action) => ({
    about: 'action',
    title: action.title,
    lines: [
      t(`actions.lane_${action.lane}`),
      sayStateOf(action, nowMs),
      ...(action.explanation === undefined ? [] : [action.explanation]),
      ...sayMore(action),
      ...ACTION_SIDES.map((side) => sayOwner(action, side, parties)),
      ...(action.startedFrom === undefined ? [] : [t('common.startedFrom', { code: action.startedFrom.partCode })]),
    ],
  }));
}

/** All that stands beside the document of a table now, and goes into a version with it. What is late is so on a day of its own. */
export const besideNow = (table: Table, content: TableContent): readonly BesideNote[] => [
  ...definitionNotes(readDefinitions(table), content.parties),
  ...actionNotes(content, 0),
];

/** Notes as lines of text, each with a heading of its own, so that two versions of one are compared as the document is. */
export const notesToLines = (notes: readonly BesideNote[]): readonly TextLine[] =>
  notes.flatMap(({ about, title, lines }) => [
    { kind: 'heading', level: 1, text: t(`versions.beside_${about}`, { title }), look: about } satisfies TextLine,
    ...lines
      .flatMap((line) => line.split('\n'))
      .filter((line) => line.trim() !== '')
      .map((text): TextLine => ({ kind: 'paragraph', text, look: about })),
  ]);

function sayStateOf(action: TableAction, nowMs: number): string {
  const { state } = action;
  if (state.type === 'open') return sayDue(action, nowMs);
  if (state.type === 'done') return t('actions.done');
  const { reason } = state;
  return state.type === 'parked' ? t('actions.parkedBecause', { reason }) : t('actions.droppedBecause', { reason });
}
