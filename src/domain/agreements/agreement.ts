import * as v from 'valibot';
import { StartedFromSchema } from '../checklist/started-from';
import { DaySchema, IdSchema, NameSchema, recordEntries, TextSchema } from '../record';

/** The fields of an agreement draft that may be brought in. */
export const agreementFactEntries = {
  themeCode: v.string(),
  title: NameSchema,
  text: TextSchema,
  parties: v.array(NameSchema),
  termFrom: v.optional(DaySchema),
  termUntil: v.optional(DaySchema),
  startedFrom: v.optional(StartedFromSchema),
};

/** A draft of an agreement on this device. `ownNote` never leaves the device. */
export const AgreementDraftSchema = v.object({
  ...recordEntries,
  ...agreementFactEntries,
  ownNote: TextSchema,
  basedOnClause: v.optional(IdSchema),
});
export type AgreementDraft = v.InferOutput<typeof AgreementDraftSchema>;

/** A new draft under one of the annex themes. */
export const blankAgreementDraft = (id: string, themeCode: string, nowMs: number): AgreementDraft => ({
  v: 1,
  id,
  createdAt: nowMs,
  updatedAt: nowMs,
  themeCode,
  title: '',
  text: '',
  parties: [],
  ownNote: '',
});

/** The texts in which a search for a draft looks. */
export const agreementDraftSearchTexts = (draft: AgreementDraft): readonly string[] => [
  draft.title,
  draft.text,
  ...draft.parties,
];

/** Whether a term runs backwards: it ends before it begins. */
export const isTermReversed = (draft: Pick<AgreementDraft, 'termFrom' | 'termUntil'>): boolean =>
  draft.termFrom !== undefined && draft.termUntil !== undefined && draft.termUntil < draft.termFrom;
