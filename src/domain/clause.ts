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
import type { Result } from './result';

const ClauseSchema = contentObject({ title: LocalizedTextSchema, text: LocalizedTextSchema });

/** Starter wording of an agreement. Slots to fill in stand in braces, such as `{termijn}`, in the words of each language. */
export type Clause = v.InferOutput<typeof ClauseSchema>;

const ClauseThemeSchema = contentObject({
  code: ContentCodeSchema,
  title: LocalizedTextSchema,
  explanation: LocalizedTextSchema,
  starter: ClauseSchema,
  questionCodes: contentList(ContentCodeSchema),
});

/** One of the themes of the education annex, with the checklist parts its clause answers. */
export type ClauseTheme = v.InferOutput<typeof ClauseThemeSchema>;

const ClauseLibrarySchema = v.pipe(
  contentObject({ ...contentFileEntries, title: LocalizedTextSchema, themes: contentList(ClauseThemeSchema) }),
  v.check(({ themes }) => areUnique(themes.map(({ code }) => code))),
);

/** The starter clauses for agreements with education. Source: domain.md 8, the annex to the result agreement. */
export type ClauseLibrary = v.InferOutput<typeof ClauseLibrarySchema>;

/** Reads a clause library of unknown form; `file` is named in the error. */
export const parseClauseLibrary = (input: unknown, file = 'clauses'): Result<ClauseLibrary, AppError> =>
  readContent(ClauseLibrarySchema, input, file);

/** The theme with a code, or `undefined`. */
export const findClauseTheme = (library: ClauseLibrary, code: string): ClauseTheme | undefined =>
  library.themes.find((theme) => theme.code === code);

/** The names of the slots still open in a text, in order, each once. */
export const listSlots = (text: string): readonly string[] => [
  ...new Set(Array.from(text.matchAll(/\{([^{}\n]+)\}/g), ([, name]) => name ?? '')),
];
