import { findKnownPart, type Checklist } from '../../checklist';
import { PARTY_KINDS, type PartyKind } from '../../party';
import { applyOwnQuestions } from './apply-own';
import { addOwnQuestion, blankOwnQuestion, changeOwnQuestion, tidyWording, wordingForApp } from './change-own';
import { isOwnCode, makeOwnCode, MAX_QUESTION_LENGTH, type OwnQuestion, type Wording } from './own-question';
import type { QuestionRow } from './question-row';

/** Why a row is not taken in. */
export const ROW_REFUSALS = [
  'duplicate-code',
  'duplicate-question',
  'retired-code',
  'unknown-code',
  'unknown-theme',
  'unknown-addressee',
  'no-question',
  'too-long',
  'fixed-theme',
  'fixed-addressees',
  'unclear-hidden',
] as const;
export type RowRefusal = (typeof ROW_REFUSALS)[number];

/** What becomes of a row that is taken in. */
export const ROW_CHANGES = ['added', 'reworded', 'hidden', 'shown', 'changed', 'removed', 'unchanged'] as const;
export type RowChange = (typeof ROW_CHANGES)[number];

/**
 * A row with what becomes of it. `was`: the words that stand here now, where they become others. `also`: that it is hidden or
 * asked again besides.
 */
export type PlannedRow = {
  readonly row: number;
  readonly code: string;
  readonly question: string;
} & (
  | { readonly type: 'taken'; readonly change: RowChange; readonly was?: string; readonly also?: 'hidden' | 'shown' }
  | { readonly type: 'refused'; readonly reason: RowRefusal; readonly about: string }
);

/** What taking in would do, row by row, and what would be written. */
export type OwnQuestionPlan = {
  readonly rows: readonly PlannedRow[];
  readonly writes: readonly OwnQuestion[];
};

/**
 * Plans what rows of a file or a table do with the questions that are here (OQ4). A row that is refused changes nothing, and
 * what no row speaks of stays as it is. Taking in the same rows again changes nothing more.
 *
 * @param checklist The checklist as it comes with the app.
 */
export function planOwnQuestions(
  checklist: Checklist,
  present: readonly OwnQuestion[],
  rows: readonly QuestionRow[],
  nowMs: number,
): OwnQuestionPlan {
  const planning = new Planning(checklist, present, nowMs);
  return { rows: rows.map((row) => planning.take(row)), writes: planning.writes };
}

class Planning {
  readonly #checklist: Checklist;
  readonly #known: Checklist;
  readonly #nowMs: number;
  readonly #byCode: Map<string, OwnQuestion>;
  readonly #rowCodes = new Set<string>();
  readonly #written = new Map<string, OwnQuestion>();

  constructor(checklist: Checklist, present: readonly OwnQuestion[], nowMs: number) {
    const own = present.filter(({ checklistId }) => checklistId === checklist.id);
    this.#checklist = checklist;
    this.#known = applyOwnQuestions(checklist, own);
    this.#nowMs = nowMs;
    this.#byCode = new Map(own.map((one) => [one.partCode, one]));
  }

  get writes(): readonly OwnQuestion[] {
    return [...this.#written.values()];
  }

  take(row: QuestionRow): PlannedRow {
    const said = { row: row.row, code: row.code, question: row.nl ?? this.#wordsOf(row.code) };
    const refuse = ([reason, about]: Refused): PlannedRow => ({ ...said, type: 'refused', reason, about });
    const code = row.code.trim();
    if (code !== '' && this.#rowCodes.has(code)) return refuse(['duplicate-code', code]);
    this.#rowCodes.add(code);
    const problem = this.#findProblem(row, code);
    if (problem !== undefined) return refuse(problem);
    if (code === '') return this.#takeNew(row, said, refuse);
    return isOwnCode(code) ? this.#takeOwn(row, code, said) : this.#takeApp(row, code, said, refuse);
  }

  #takeNew(row: QuestionRow, said: Said, refuse: (refused: Refused) => PlannedRow): PlannedRow {
    const facts = this.#factsOf(row);
    const same = [...this.#byCode.values()].find(
      ({ wording, themeCode, isRemoved }) =>
        !isRemoved && themeCode === facts.themeCode && wording?.nl === facts.wording.nl,
    );
    if (same !== undefined)
      return this.#written.has(same.partCode)
        ? refuse(['duplicate-question', facts.wording.nl])
        : { ...said, code: same.partCode, type: 'taken', change: 'unchanged' };
    const partCode = makeOwnCode([...this.#byCode.values()]);
    return this.#write({ ...said, code: partCode }, 'added', this.#add(facts, row, partCode));
  }

  #takeOwn(row: QuestionRow, code: string, said: Said): PlannedRow {
    const before = this.#byCode.get(code);
    const facts = this.#factsOf(row);
    if (before === undefined) {
      const added = this.#add(facts, row, code);
      // What was removed elsewhere is kept here too: its code is never given again, and its words stay known.
      return this.#write(said, row.isRemoved ? 'removed' : 'added', added);
    }
    if (before.isRemoved) return this.#write(said, 'unchanged', before);
    const { isHidden = false, isRemoved } = row;
    const after = changeOwnQuestion(before, { ...facts, isHidden, isRemoved }, this.#nowMs);
    return this.#write(said, nameChange(before, after), after, before.wording?.nl);
  }

  #takeApp(row: QuestionRow, code: string, said: Said, refuse: (refused: Refused) => PlannedRow): PlannedRow {
    const placed = findKnownPart(this.#known, code);
    if (placed === undefined) return refuse(['unknown-code', code]);
    const { theme, part } = placed;
    if (row.theme !== '' && this.#findTheme(row.theme) !== theme.code) return refuse(['fixed-theme', row.theme]);
    const kinds = readKinds(row.addressees);
    const isOther = kinds.length !== part.addressees.length || kinds.some((kind) => !part.addressees.includes(kind));
    if (row.addressees.length > 0 && isOther) return refuse(['fixed-addressees', code]);
    const before = this.#byCode.get(code) ?? blankOwnQuestion(this.#checklist, code, this.#nowMs);
    const { nl, en } = row;
    const wording = nl === undefined ? {} : { wording: wordingForApp(placed, { nl, en }) };
    const after = changeOwnQuestion(before, { ...wording, isHidden: row.isHidden ?? false }, this.#nowMs);
    return this.#write(said, nameChange(before, after), after, part.question.nl);
  }

  #write(said: Said, change: RowChange, own: OwnQuestion, was?: string): PlannedRow {
    const wasHidden = this.#byCode.get(own.partCode)?.isHidden ?? false;
    this.#byCode.set(own.partCode, own);
    if (change !== 'unchanged') this.#written.set(own.partCode, own);
    const isBesides = change !== 'hidden' && change !== 'shown' && wasHidden !== own.isHidden;
    return {
      ...said,
      type: 'taken',
      change,
      ...(change === 'reworded' && was !== undefined ? { was } : {}),
      ...(isBesides ? { also: own.isHidden ? 'hidden' : 'shown' } : {}),
    };
  }

  #add(facts: OwnFactsOfRow, row: QuestionRow, partCode: string): OwnQuestion {
    const added = addOwnQuestion(this.#checklist, [], facts, this.#nowMs, partCode);
    return { ...added, isHidden: row.isHidden ?? false, isRemoved: row.isRemoved };
  }

  /** What is wrong with a row of any kind. */
  #findProblem(row: QuestionRow, code: string): Refused | undefined {
    const before = this.#byCode.get(code);
    if (before?.isRemoved === true && !row.isRemoved) return ['retired-code', code];
    if (code === '' || isOwnCode(code)) {
      if (this.#findTheme(row.theme) === undefined) return ['unknown-theme', row.theme];
      if (row.nl === undefined) return ['no-question', code];
    }
    if (row.nl?.trim() === '') return ['no-question', code];
    const long = [row.nl, row.en].find((text) => (text?.trim().length ?? 0) > MAX_QUESTION_LENGTH);
    if (long !== undefined) return ['too-long', String(MAX_QUESTION_LENGTH)];
    const stranger = row.addressees.find((word) => !isPartyKind(word));
    if (stranger !== undefined) return ['unknown-addressee', stranger];
    return row.isHidden === undefined ? ['unclear-hidden', code] : undefined;
  }

  #factsOf({ theme, nl = '', en, addressees }: QuestionRow): OwnFactsOfRow {
    const themeCode = this.#findTheme(theme) ?? '';
    return { themeCode, wording: tidyWording({ nl, en }), addressees: readKinds(addressees) };
  }

  /** A theme by its code, by what begins with it, or by its title. */
  #findTheme(words: string): string | undefined {
    const said = words.trim().toLowerCase();
    return this.#checklist.themes.find(({ code, title }) => {
      const own = code.toLowerCase();
      const isTitle = [title.nl, title.en].some((text) => text.toLowerCase() === said);
      return said === own || isTitle || [' ', '.', ':'].some((mark) => said.startsWith(`${own}${mark}`));
    })?.code;
  }

  readonly #wordsOf = (code: string): string => findKnownPart(this.#known, code)?.part.question.nl ?? '';
}

type Said = Pick<PlannedRow, 'row' | 'code' | 'question'>;
type Refused = readonly [RowRefusal, string];
type OwnFactsOfRow = {
  readonly themeCode: string;
  readonly wording: Wording;
  readonly addressees: readonly PartyKind[];
};

const isPartyKind = (word: string): word is PartyKind => PARTY_KINDS.some((kind) => kind === word);

/** In the order of the kinds, each once. */
const readKinds = (words: readonly string[]): readonly PartyKind[] =>
  PARTY_KINDS.filter((kind) => words.includes(kind));

function nameChange(before: OwnQuestion, after: OwnQuestion): RowChange {
  if (after === before) return 'unchanged';
  if (after.isRemoved !== before.isRemoved) return 'removed';
  if (after.earlier.length !== before.earlier.length) return 'reworded';
  if (after.isHidden !== before.isHidden) return after.isHidden ? 'hidden' : 'shown';
  return 'changed';
}
