import * as v from 'valibot';
import { parseRecord } from '../../record';
import { err, ok, type Result } from '../../result';
import type { Checklist } from '../../checklist';
import type { OwnQuestion } from './own-question';
import type { QuestionRow } from './question-row';

/** What such a file says it is. */
export const QUESTION_FILE_KIND = 'ontwikkeltafel-vragenlijst';

/** The form that this build writes, and the highest it reads. */
const FORM = 1;

/** The most questions that are taken in at once. */
export const MAX_QUESTION_ROWS = 1_000;

/** Why nothing of a file with questions is taken in. */
export const QUESTION_FILE_PROBLEMS = [
  'foreign',
  'damaged',
  'newer',
  'too-large',
  'too-many',
  'empty',
  'old-excel',
  'no-columns',
  'other-checklist',
] as const;
export type QuestionFileProblem = (typeof QUESTION_FILE_PROBLEMS)[number];

const QuestionFileSchema = v.object({
  kind: v.literal(QUESTION_FILE_KIND),
  form: v.number(),
  checklistId: v.string(),
  questions: v.array(
    v.object({
      code: v.optional(v.string(), ''),
      theme: v.optional(v.string(), ''),
      question: v.optional(v.object({ nl: v.string(), en: v.optional(v.string()) })),
      for: v.optional(v.array(v.string()), []),
      isHidden: v.optional(v.boolean(), false),
      isRemoved: v.optional(v.boolean(), false),
    }),
  ),
});

/** The form of a file with questions, as it is written. */
export type QuestionFile = v.InferOutput<typeof QuestionFileSchema>;

/** What a region changed of a checklist as a file: also the codes that are taken by what was removed. */
export const toQuestionFile = (checklistId: string, own: readonly OwnQuestion[]): QuestionFile => ({
  kind: QUESTION_FILE_KIND,
  form: FORM,
  checklistId,
  questions: own.map(({ partCode, themeCode, wording, addressees, isHidden, isRemoved }) => ({
    code: partCode,
    theme: themeCode ?? '',
    ...(wording === undefined
      ? {}
      : { question: { nl: wording.nl, ...(wording.en === undefined ? {} : { en: wording.en }) } }),
    for: [...addressees],
    isHidden,
    isRemoved,
  })),
});

/** Reads the rows of a file of unknown form; what is in them is checked when they are planned. */
export function parseQuestionFile(
  input: unknown,
  { id }: Pick<Checklist, 'id'>,
): Result<readonly QuestionRow[], QuestionFileProblem> {
  const head = parseRecord(v.object({ kind: v.literal(QUESTION_FILE_KIND), form: v.number() }), input);
  if (head === undefined) return err('foreign');
  if (head.form > FORM) return err('newer');
  const file = parseRecord(QuestionFileSchema, input);
  if (file === undefined) return err('damaged');
  if (file.checklistId !== id) return err('other-checklist');
  return ok(
    file.questions.map(({ code, theme, question, for: addressees, isHidden, isRemoved }, at) => ({
      row: at + 1,
      code,
      theme,
      nl: question?.nl,
      en: question?.en,
      addressees,
      isHidden,
      isRemoved,
    })),
  );
}
