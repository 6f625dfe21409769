import * as v from 'valibot';
import {
  areUnique,
  ContentCodeSchema,
  contentFileEntries,
  contentList,
  contentListById,
  contentObject,
  ContentTextSchema,
  LocalizedTextSchema,
  readContent,
} from './content-file';
import type { AppError } from './errors';
import { DaySchema } from './record';
import type { Result } from './result';

const GlossaryTermSchema = contentObject({
  id: ContentCodeSchema,
  term: LocalizedTextSchema,
  abbreviation: v.exactOptional(ContentTextSchema),
  explanation: LocalizedTextSchema,
});

/** A word of the field or of the app, explained in two lines at most. The abbreviation is the Dutch one in both languages. */
export type GlossaryTerm = v.InferOutput<typeof GlossaryTermSchema>;

const GlossarySchema = contentObject({ ...contentFileEntries, terms: contentListById(GlossaryTermSchema) });

/** The words people may not know. Source: features.md HLP-4. */
export type Glossary = v.InferOutput<typeof GlossarySchema>;

/** Reads a glossary of unknown form; `file` is named in the error. */
export const parseGlossary = (input: unknown, file = 'glossary'): Result<Glossary, AppError> =>
  readContent(GlossarySchema, input, file);

/** A piece of help: a heading, a few short paragraphs, and what to do one after the other. */
const HelpSectionSchema = contentObject({
  id: ContentCodeSchema,
  title: LocalizedTextSchema,
  paragraphs: contentList(LocalizedTextSchema),
  steps: v.exactOptional(contentList(LocalizedTextSchema)),
});

const HelpSchema = contentObject({ ...contentFileEntries, sections: contentListById(HelpSectionSchema) });

/** The help that travels with the app. */
export type Help = v.InferOutput<typeof HelpSchema>;

/** Reads the help of unknown form; `file` is named in the error. */
export const parseHelp = (input: unknown, file = 'help'): Result<Help, AppError> =>
  readContent(HelpSchema, input, file);

/** What one release changed, in the words of the person using it. `date` is `yyyy-mm-dd`. */
const ChangelogEntrySchema = contentObject({
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  date: DaySchema,
  changes: contentList(LocalizedTextSchema),
});

const ChangelogSchema = v.pipe(
  contentObject({ ...contentFileEntries, entries: contentList(ChangelogEntrySchema) }),
  v.check(({ entries }) => areUnique(entries.map(({ version }) => version))),
);

/** What changed, newest release first. */
export type Changelog = v.InferOutput<typeof ChangelogSchema>;

/** Reads a changelog of unknown form; `file` is named in the error. */
export const parseChangelog = (input: unknown, file = 'changelog'): Result<Changelog, AppError> =>
  readContent(ChangelogSchema, input, file);
