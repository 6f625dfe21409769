import * as v from 'valibot';
import {
  areUnique,
  ContentCodeSchema,
  contentFileEntries,
  contentList,
  contentObject,
  LocalizedTextSchema,
  readContent,
} from './content-file';
import type { AppError } from './errors';
import { PartyKindSchema, type PartyKind } from './party';
import type { Result } from './result';
import type { LocalizedText } from './text';

const PART_KINDS = ['opening', 'part', 'pulse'] as const;

const QuestionPartSchema = contentObject({
  code: ContentCodeSchema,
  kind: v.picklist(PART_KINDS),
  question: LocalizedTextSchema,
  why: LocalizedTextSchema,
  addressees: contentList(PartyKindSchema),
  wordingByPartyKind: v.exactOptional(v.pipe(v.record(PartyKindSchema, LocalizedTextSchema), v.readonly())),
});

/** How a part was worded until a moment (ms). */
export type EarlierWording = { readonly question: LocalizedText; readonly until: number };

/**
 * What a region did with a part. `appQuestion`: the wording of a part that comes with the app; absent for a part of the
 * region's own. `earlier`: other wordings that it had, the oldest first.
 */
export type OwnFacts = {
  readonly appQuestion?: LocalizedText;
  readonly earlier: readonly EarlierWording[];
  /** Whether it is still asked; one that is not stays to be read where it has an answer. */
  readonly isAsked: boolean;
};

/**
 * What a party answers, one at a time. `addressees` names the kinds of party it is meant for, empty meaning all; the
 * others may still answer as they see it. `wordingByPartyKind` asks the same thing in the words of one kind. A part of a
 * region's own has no `why`.
 */
export type QuestionPart = Omit<v.InferOutput<typeof QuestionPartSchema>, 'why'> & {
  readonly why?: LocalizedText;
  readonly own?: OwnFacts;
};

const QuestionSchema = contentObject({
  code: ContentCodeSchema,
  lead: LocalizedTextSchema,
  parts: contentList(QuestionPartSchema),
});

/** A question with its answerable parts. `lead` is the whole in one line, as a heading above the parts. */
export type Question = Omit<v.InferOutput<typeof QuestionSchema>, 'parts'> & {
  readonly parts: readonly QuestionPart[];
};

const ChecklistThemeSchema = contentObject({
  code: ContentCodeSchema,
  title: LocalizedTextSchema,
  context: LocalizedTextSchema,
  questions: contentList(QuestionSchema),
});

/** A theme with the situation it speaks of, in two or three sentences. */
export type ChecklistTheme = Omit<v.InferOutput<typeof ChecklistThemeSchema>, 'questions'> & {
  readonly questions: readonly Question[];
};

type Themes = { readonly themes: readonly ChecklistTheme[]; readonly notAsked?: readonly PlacedPart[] };

// Codes of themes, of questions and of parts are each unique: a part is found and kept by its code alone.
const ChecklistSchema = v.pipe(
  contentObject({
    ...contentFileEntries,
    title: LocalizedTextSchema,
    openingNote: LocalizedTextSchema,
    themes: contentList(ChecklistThemeSchema),
  }),
  v.check(({ themes }) => areUnique(themes.map(({ code }) => code))),
  v.check(({ themes }) => areUnique(themes.flatMap(({ questions }) => questions.map(({ code }) => code)))),
  v.check((checklist) => areUnique(listParts(checklist).map(({ part }) => part.code))),
);

/**
 * The clarifying questions a party goes through. Part codes never change meaning, so that rounds compare. `notAsked`: parts
 * that a region hid or removed; they are known still, for what was answered to them.
 */
export type Checklist = Omit<v.InferOutput<typeof ChecklistSchema>, 'themes'> & Themes;

/** A part with the theme and the question it stands in. */
export type PlacedPart = {
  readonly theme: ChecklistTheme;
  readonly question: Question;
  readonly part: QuestionPart;
};

/** Reads a checklist of unknown form; `file` is named in the error. */
export const parseChecklist = (input: unknown, file = 'checklist'): Result<Checklist, AppError> =>
  readContent(ChecklistSchema, input, file);

/** All parts in the order of the checklist. */
export const listParts = ({ themes }: Themes): readonly PlacedPart[] =>
  themes.flatMap((theme) =>
    theme.questions.flatMap((question) => question.parts.map((part) => ({ theme, question, part }))),
  );

/** The part with a code, or `undefined`. */
export const findPart = (checklist: Themes, code: string): PlacedPart | undefined =>
  listParts(checklist).find(({ part }) => part.code === code);

/** The part with a code, also where it is not asked any more. */
export const findKnownPart = (checklist: Themes, code: string): PlacedPart | undefined =>
  findPart(checklist, code) ?? checklist.notAsked?.find(({ part }) => part.code === code);

/** The question of a part in the words of a kind of party; the common wording where there is none of its own. */
export const partWording = (
  part: Pick<QuestionPart, 'question' | 'wordingByPartyKind'>,
  partyKind: PartyKind | undefined,
): LocalizedText => (partyKind === undefined ? part.question : (part.wordingByPartyKind?.[partyKind] ?? part.question));

/** Whether a part is meant for a kind of party. */
export const isAddressedTo = (part: Pick<QuestionPart, 'addressees'>, partyKind: PartyKind): boolean =>
  part.addressees.length === 0 || part.addressees.includes(partyKind);

/** The parts meant for a kind of party, of every kind of part, in order; all parts where the kind is not known. */
export const partsFor = (checklist: Themes, partyKind: PartyKind | undefined): readonly PlacedPart[] =>
  listParts(checklist).filter(({ part }) => partyKind === undefined || isAddressedTo(part, partyKind));
