import {
  listParts,
  makeMirror,
  type Checklist,
  type Difference,
  type MirrorRow,
  type PlacedPart,
  type TableAnswer,
} from '$domain';
import { toMirrorAnswers } from './said-at-table';

/** One line of the mirror with the part it is about. */
export type MirrorLine = MirrorRow & { readonly id: string; readonly placed: PlacedPart };

/** Which lines are shown. */
export const MIRROR_FILTERS = ['answered', 'differences', 'all'] as const;
export type MirrorFilter = (typeof MIRROR_FILTERS)[number];

/** What needs talk comes first. */
const DIFFERENCES_IN_ORDER: readonly Difference[] = [
  'contradict',
  'one-side-knows',
  'nobody-knows',
  'orphan',
  'single',
  'agree',
  'silent',
];

/** What parties have to talk about, as opposed to agree on or have not answered. */
const TALK: ReadonlySet<Difference> = new Set(['contradict', 'one-side-knows', 'nobody-knows', 'orphan']);

/** Whether parties have to talk about a line. */
export const isToTalkAbout = ({ difference }: MirrorLine): boolean => TALK.has(difference);

/** Lays what the parties brought in side by side, in the order of the checklist. */
export function makeMirrorLines(checklist: Checklist, answers: readonly TableAnswer[]): readonly MirrorLine[] {
  const placedParts = listParts(checklist);
  const rows = makeMirror(
    placedParts.map(({ part }) => part.code),
    toMirrorAnswers(checklist, answers),
  );
  return placedParts.flatMap((placed, at) => {
    const row = rows[at];
    return row === undefined ? [] : [{ ...row, id: placed.part.code, placed }];
  });
}

/** How many answers are about questions this build does not know; they are left out of the mirror. */
export function countUnknown(checklist: Checklist, answers: readonly TableAnswer[]): number {
  const codes = new Set(listParts(checklist).map(({ part }) => part.code));
  return answers.filter(({ checklistId, partCode }) => checklistId !== checklist.id || !codes.has(partCode)).length;
}

/** The lines a filter leaves: all in the order of the checklist, the others with what needs talk first. */
export function filterLines(lines: readonly MirrorLine[], filter: MirrorFilter): readonly MirrorLine[] {
  if (filter === 'all') return lines;
  const kept = lines.filter((line) =>
    filter === 'differences' ? isToTalkAbout(line) : line.answersByPartyId.size > 0,
  );
  const rank = ({ difference }: MirrorLine): number => DIFFERENCES_IN_ORDER.indexOf(difference);
  return [...kept].sort((one, other) => rank(one) - rank(other));
}

/** How often each kind of difference stands in the mirror. */
export const countDifferences = (
  lines: readonly MirrorLine[],
): Readonly<Record<'contradict' | 'one-side-knows' | 'nobody-knows' | 'orphan', number>> => {
  const count = (kind: Difference): number => lines.filter(({ difference }) => difference === kind).length;
  return {
    contradict: count('contradict'),
    'one-side-knows': count('one-side-knows'),
    'nobody-knows': count('nobody-knows'),
    orphan: count('orphan'),
  };
};
