import * as v from 'valibot';
import { agreementFactEntries, type AgreementDraft } from './agreements/agreement';
import { arrangementFactEntries, type Arrangement } from './inventory/arrangement';
import { RegisterFactsSchema, type RegisterRow } from './inventory/register-row';
import { registerAsOthersSee } from './inventory/registers/small-register-numbers';
import { SMALL_NUMBERS_BELOW } from './inventory/small-number';
import { protectOrigins, protectVolume, protectYouths } from './inventory/suppression';
import { IdSchema } from './record';
import type { Asked, OwnQuestion, TableQuestion } from './checklist/own/own-question';
import type { ContributedAnswer } from './checklist/contributed-answer';
import type { Answer, Spread } from './checklist/review';

/**
 * The one door from private to shared (DM1). Every field that may leave the device is named here and copied by name;
 * a record is never spread, so a new private field stays private until somebody adds it here on purpose.
 */

export const ContributedArrangementSchema = v.object({
  kind: v.literal('arrangement'),
  id: IdSchema,
  ...arrangementFactEntries,
});
export type ContributedArrangement = v.InferOutput<typeof ContributedArrangementSchema>;

export const ContributedAgreementSchema = v.object({
  kind: v.literal('agreement'),
  id: IdSchema,
  ...agreementFactEntries,
});
export type ContributedAgreement = v.InferOutput<typeof ContributedAgreementSchema>;

export const ContributedRegisterRowSchema = v.object({
  kind: v.literal('register-row'),
  id: IdSchema,
  row: RegisterFactsSchema,
});
export type ContributedRegisterRow = v.InferOutput<typeof ContributedRegisterRowSchema>;

/** One thing on its way to a table. `id` is the id it will have there. */
export type ContributedEntry =
  ContributedAnswer | ContributedArrangement | ContributedAgreement | ContributedRegisterRow;

/** What a party lays on a table in one go: exactly what the preview showed. */
export type Contribution = {
  readonly id: string;
  readonly tableId: string;
  readonly entries: readonly ContributedEntry[];
};

/** What a person chose to bring in. */
export type ContributionChoice = {
  readonly answers: readonly Answer[];
  readonly arrangements: readonly Arrangement[];
  readonly agreementDrafts: readonly AgreementDraft[];
  readonly registerRows: readonly RegisterRow[];
};

/** What else decides what goes along. */
export type GoingAlong = {
  /** How a region asked what was answered, where others may not know. */
  readonly askedOf?: ((answer: Answer) => Asked | undefined) | undefined;
  /** Numbers of youths below this do not go along; `NOTHING_IS_SMALL` at a table within the own party. */
  readonly smallBelow?: number | undefined;
  /**
   * The entry that lies on the table already of an arrangement, by record id: it is changed there, so that what was said of
   * it stays with it.
   */
  readonly lyingIds?: ReadonlyMap<string, string> | undefined;
};

/**
 * Makes the object that the preview shows and that the table receives. Ids at the table follow from the contribution
 * and the place in it, so that bringing in the same contribution twice changes nothing.
 */
export function prepareContribution(
  id: string,
  tableId: string,
  choice: ContributionChoice,
  { askedOf, smallBelow = SMALL_NUMBERS_BELOW, lyingIds }: GoingAlong = {},
): Contribution {
  const entries: readonly ContributedEntry[] = [
    ...choice.answers.map((answer, index) => answerToEntry(answer, `${id}.a${index}`, askedOf?.(answer))),
    ...choice.arrangements.map((arrangement, index) =>
      arrangementToEntry(arrangement, lyingIds?.get(arrangement.id) ?? `${id}.r${index}`, smallBelow),
    ),
    ...choice.agreementDrafts.map((draft, index) => draftToEntry(draft, `${id}.d${index}`)),
    ...choice.registerRows.map((row, index) => registerRowToEntry(row, `${id}.g${index}`, smallBelow)),
  ];
  return { id, tableId, entries };
}

/**
 * Makes what a facilitator lays on a table of the questions of a region, for everybody there. The earlier wordings stay on
 * this device, and so does what was removed before it lay anywhere.
 */
export const prepareQuestions = (
  own: readonly OwnQuestion[],
  participantId: string,
  laidAt: number,
): readonly TableQuestion[] =>
  own
    .filter(({ isRemoved, isHidden, wording }) => !isRemoved && (isHidden || wording !== undefined))
    .map(({ id, checklistId, partCode, themeCode, wording, addressees, isHidden, isRemoved }) => ({
      id,
      checklistId,
      partCode,
      ...(themeCode === undefined ? {} : { themeCode }),
      ...(wording === undefined
        ? {}
        : { wording: { nl: wording.nl, ...(wording.en === undefined ? {} : { en: wording.en }) } }),
      addressees: [...addressees],
      isHidden,
      isRemoved,
      participantId,
      laidAt,
    }));

function answerToEntry(answer: Answer, id: string, asked: Asked | undefined): ContributedAnswer {
  return {
    kind: 'answer',
    id,
    checklistId: answer.checklistId,
    checklistVersion: answer.checklistVersion,
    partCode: answer.partCode,
    ...(answer.value === undefined ? {} : { value: answer.value }),
    ...(answer.certainty === undefined ? {} : { certainty: answer.certainty }),
    explanation: answer.explanation,
    evidenceLink: answer.evidenceLink,
    ...copyChangeReason(answer),
    ...(answer.spread === undefined ? {} : { spread: spreadToEntry(answer.spread) }),
    ...(asked === undefined ? {} : { asked: { themeCode: asked.themeCode, nl: asked.nl, en: asked.en } }),
  };
}

function spreadToEntry({ countedAt, memberCount, counts, told }: Spread): Spread {
  return {
    countedAt,
    memberCount,
    counts: counts.map(({ value, count }) => ({ ...(value === undefined ? {} : { value }), count })),
    told: told.map(({ value, explanation, memberName }) => ({
      ...(value === undefined ? {} : { value }),
      explanation,
      ...(memberName === undefined ? {} : { memberName }),
    })),
  };
}

const copyChangeReason = ({ changeReason = '' }: Answer): Pick<ContributedAnswer, 'changeReason'> =>
  changeReason.trim() === '' ? {} : { changeReason };

function arrangementToEntry(arrangement: Arrangement, id: string, smallBelow: number): ContributedArrangement {
  return {
    kind: 'arrangement',
    id,
    name: arrangement.name,
    schools: [...arrangement.schools],
    ...(arrangement.schoolKind === undefined ? {} : { schoolKind: arrangement.schoolKind }),
    municipality: arrangement.municipality,
    partnership: arrangement.partnership,
    targetGroup: arrangement.targetGroup,
    ...(arrangement.since === undefined ? {} : { since: arrangement.since }),
    ...protectYouths(arrangement, smallBelow),
    ...protectOrigins(arrangement, smallBelow),
    ...copyStanding(arrangement),
    ...protectVolume(arrangement, smallBelow),
    fundingShares: arrangement.fundingShares.map((share) => ({
      stream: share.stream,
      ...(share.percentage === undefined ? {} : { percentage: share.percentage }),
      ...(share.name === undefined ? {} : { name: share.name }),
    })),
    financialOwner: { state: arrangement.financialOwner.state, names: [...arrangement.financialOwner.names] },
    contentOwner: { state: arrangement.contentOwner.state, names: [...arrangement.contentOwner.names] },
    providers: [...arrangement.providers],
    cooperationAgreement: arrangement.cooperationAgreement,
    isPartOfOffer: arrangement.isPartOfOffer,
    offeredTo: [...arrangement.offeredTo],
    ...(arrangement.contractEnd === undefined ? {} : { contractEnd: arrangement.contractEnd }),
    continuity: arrangement.continuity,
    continuityHow: arrangement.continuityHow,
    parentsPart: arrangement.parentsPart,
    source: arrangement.source,
    ...(arrangement.referenceDate === undefined ? {} : { referenceDate: arrangement.referenceDate }),
    remarks: arrangement.remarks,
    ...copyStartedFrom(arrangement),
  };
}

/** Where each figure comes from, of which day it is, and what is missing of the money. */
const copyStanding = ({
  youthCountSource,
  youthCountDate,
  volumeSource,
  volumeDate,
  fundingGapReason,
}: Arrangement): Partial<ContributedArrangement> => ({
  ...(youthCountSource === undefined ? {} : { youthCountSource }),
  ...(youthCountDate === undefined ? {} : { youthCountDate }),
  ...(volumeSource === undefined ? {} : { volumeSource }),
  ...(volumeDate === undefined ? {} : { volumeDate }),
  ...(fundingGapReason === undefined ? {} : { fundingGapReason }),
});

function draftToEntry(draft: AgreementDraft, id: string): ContributedAgreement {
  return {
    kind: 'agreement',
    id,
    themeCode: draft.themeCode,
    title: draft.title,
    text: draft.text,
    parties: [...draft.parties],
    ...(draft.termFrom === undefined ? {} : { termFrom: draft.termFrom }),
    ...(draft.termUntil === undefined ? {} : { termUntil: draft.termUntil }),
    ...copyStartedFrom(draft),
  };
}

/** The form of its facts names every field that goes along; what the record has besides is left out by it. */
const registerRowToEntry = (row: RegisterRow, id: string, smallBelow: number): ContributedRegisterRow => ({
  kind: 'register-row',
  id,
  row: v.parse(RegisterFactsSchema, registerAsOthersSee(row, smallBelow)),
});

/** The trace of a record that was begun from a part goes along with it. */
const copyStartedFrom = ({
  startedFrom,
}: Pick<AgreementDraft, 'startedFrom'>): Pick<ContributedAgreement, 'startedFrom'> =>
  startedFrom === undefined
    ? {}
    : { startedFrom: { checklistId: startedFrom.checklistId, partCode: startedFrom.partCode } };
