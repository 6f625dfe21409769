import * as v from 'valibot';
import {
  ContentCodeSchema,
  contentFileEntries,
  contentList,
  contentListById,
  contentObject,
  LocalizedTextSchema,
  readContent,
} from './content-file';
import type { AppError } from './errors';
import type { Result } from './result';

/** A chapter a development document starts with. `hint` helps to begin writing; `questionCodes` are the parts it is about. */
const ChapterSchema = contentObject({
  id: ContentCodeSchema,
  heading: LocalizedTextSchema,
  hint: LocalizedTextSchema,
  questionCodes: v.exactOptional(contentList(ContentCodeSchema)),
});

const DocumentTemplateSchema = contentObject({
  ...contentFileEntries,
  title: LocalizedTextSchema,
  chapters: v.pipe(contentListById(ChapterSchema), v.minLength(1)),
});

/** The chapters of a new development document, in order. Source: features.md DOC-1. */
export type DocumentTemplate = v.InferOutput<typeof DocumentTemplateSchema>;

/** Reads a document template of unknown form; `file` is named in the error. */
export const parseDocumentTemplate = (input: unknown, file = 'document-template'): Result<DocumentTemplate, AppError> =>
  readContent(DocumentTemplateSchema, input, file);
