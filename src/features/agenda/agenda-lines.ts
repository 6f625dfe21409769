import {
  findPart,
  listParts,
  makeMirror,
  TALK_KINDS,
  type AgendaItem,
  type Checklist,
  type Difference,
  type MirrorRow,
  type Participant,
  type TableAnswer,
} from '$domain';
import { localized, t } from '$i18n';
import { toMirrorAnswers } from '../shared/mirror/said-at-table';

/** Something on the agenda as a person reads it. */
export type AgendaLine = {
  readonly id: string;
  readonly agendaItem: AgendaItem;
  /** What it is called in a button or a message: the code of a question, or the words that someone put in. */
  readonly name: string;
  /** All of it. */
  readonly title: string;
  /** How the parties stand now; what was put in by hand has no such thing. */
  readonly difference: Difference | undefined;
  /** Who put it in, where it comes from no question. */
  readonly addedBy: string | undefined;
};

/** What lines are made from. */
type LineSource = {
  readonly checklist: Checklist;
  readonly rows: readonly MirrorRow[];
  readonly participants: readonly Participant[];
};

/** What the parties say on each part of the checklist. */
export function readMirror(checklist: Checklist, answers: readonly TableAnswer[]): readonly MirrorRow[] {
  return makeMirror(
    listParts(checklist).map(({ part }) => part.code),
    toMirrorAnswers(checklist, answers),
  );
}

/** The lines of the mirror that parties have to talk about and that are not on the agenda yet, parked or done either. */
export function listNotOnAgenda(
  rows: readonly MirrorRow[],
  agendaItems: readonly AgendaItem[],
  checklistId: string,
): readonly MirrorRow[] {
  const present = new Set(
    agendaItems.flatMap(({ subject }) =>
      subject.type === 'part' && subject.checklistId === checklistId ? [subject.partCode] : [],
    ),
  );
  return rows.filter(
    ({ partCode, difference }) => !present.has(partCode) && TALK_KINDS.some((kind) => kind === difference),
  );
}

/** A part in words, as a title. */
export function sayPart(checklist: Checklist, partCode: string): string {
  const placed = findPart(checklist, partCode);
  if (placed === undefined) return t('agenda.unknownPart', { code: partCode });
  return t('agenda.partTitle', { code: partCode, question: localized(placed.part.question) });
}

/** Puts words to what is on the agenda. A question that this build does not know keeps its code. */
export function toAgendaLine({ checklist, rows, participants }: LineSource, agendaItem: AgendaItem): AgendaLine {
  const { id, subject, participantId } = agendaItem;
  if (subject.type === 'own') {
    const { title } = subject;
    const addedBy = participants.find((participant) => participant.id === participantId)?.name;
    return { id, agendaItem, name: title, title, difference: undefined, addedBy };
  }
  const { checklistId, partCode } = subject;
  const isKnown = checklistId === checklist.id;
  return {
    id,
    agendaItem,
    name: t('agenda.question', { code: partCode }),
    title: isKnown ? sayPart(checklist, partCode) : t('agenda.unknownPart', { code: partCode }),
    difference: isKnown ? rows.find((row) => row.partCode === partCode)?.difference : undefined,
    addedBy: undefined,
  };
}
