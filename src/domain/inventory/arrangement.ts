import * as v from 'valibot';
import { StartedFromSchema } from '../checklist/started-from';
import { DaySchema, NameSchema, recordEntries, TextSchema } from '../record';

/** Kinds of school. Source: domain.md 3 and 6. */
export const SCHOOL_KINDS = ['primary', 'secondary', 'special', 'secondary-special', 'vocational', 'other'] as const;
export type SchoolKind = (typeof SCHOOL_KINDS)[number];

/** Units in which the volume of care is given. Source: features.md INV-2. */
export const VOLUME_UNITS = [
  'hours-per-week',
  'half-days-per-week',
  'days-per-week',
  'places',
  'euro-per-year',
] as const;
export type VolumeUnit = (typeof VOLUME_UNITS)[number];

/** Streams that may pay for a part. Source: domain.md 6; AWBZ ended in 2015 and stays for old rows. */
export const FUNDING_STREAMS = [
  'municipality-youth-act',
  'partnership',
  'school',
  'health-insurance',
  'long-term-care',
  'social-support',
  'personal-budget',
  'subsidy',
  'awbz',
  'other',
] as const;
export type FundingStream = (typeof FUNDING_STREAMS)[number];

/** How it stands with an owner: known by name, shared by several, not clear, or claimed differently. */
export const OWNER_STATES = ['unclear', 'named', 'shared', 'disputed'] as const;
export type OwnerState = (typeof OWNER_STATES)[number];

/** Yes, no, or not known. */
export const KNOWN_ANSWERS = ['unknown', 'yes', 'no'] as const;
export type KnownAnswer = (typeof KNOWN_ANSWERS)[number];

export const OwnerSchema = v.object({ state: v.picklist(OWNER_STATES), names: v.array(NameSchema) });
export type Owner = v.InferOutput<typeof OwnerSchema>;

const FundingShareSchema = v.object({
  stream: v.picklist(FUNDING_STREAMS),
  percentage: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  /** How the region calls a stream that is none of the others. */
  name: v.optional(NameSchema),
});
export type FundingShare = v.InferOutput<typeof FundingShareSchema>;

/** A volume of care, in the unit in which it was given. */
export const VolumeSchema = v.object({ amount: v.pipe(v.number(), v.minValue(0)), unit: v.picklist(VOLUME_UNITS) });

/** A municipality that youths come from, and how many do. */
const OriginSchema = v.object({
  municipality: NameSchema,
  youthCount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
export type Origin = v.InferOutput<typeof OriginSchema>;

const KnownAnswerSchema = v.picklist(KNOWN_ANSWERS);

/** The fields of an arrangement that may be brought in. Source: domain.md 6. Counts only: never a child. */
export const arrangementFactEntries = {
  name: NameSchema,
  schools: v.array(NameSchema),
  schoolKind: v.optional(v.picklist(SCHOOL_KINDS)),
  municipality: NameSchema,
  partnership: NameSchema,
  targetGroup: TextSchema,
  since: v.optional(DaySchema),
  youthCount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Where the number of youths comes from and of which day it is; without these, what the row says. */
  youthCountSource: v.optional(TextSchema),
  youthCountDate: v.optional(DaySchema),
  origins: v.optional(v.array(OriginSchema)),
  /** In place of a small number of youths: that there are some, and fewer than this. */
  youthCountBelow: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(1_000))),
  volume: v.optional(VolumeSchema),
  volumeSource: v.optional(TextSchema),
  volumeDate: v.optional(DaySchema),
  fundingShares: v.array(FundingShareSchema),
  /** What is missing of the money, and why. */
  fundingGapReason: v.optional(TextSchema),
  financialOwner: OwnerSchema,
  contentOwner: OwnerSchema,
  providers: v.array(NameSchema),
  cooperationAgreement: KnownAnswerSchema,
  isPartOfOffer: KnownAnswerSchema,
  offeredTo: v.array(NameSchema),
  contractEnd: v.optional(DaySchema),
  continuity: KnownAnswerSchema,
  continuityHow: TextSchema,
  parentsPart: TextSchema,
  source: TextSchema,
  referenceDate: v.optional(DaySchema),
  remarks: TextSchema,
  startedFrom: v.optional(StartedFromSchema),
};

/** One row of the inventory on this device. `ownNote` never leaves the device. */
export const ArrangementSchema = v.object({ ...recordEntries, ...arrangementFactEntries, ownNote: TextSchema });
export type Arrangement = v.InferOutput<typeof ArrangementSchema>;

/** A new row, with nothing filled in. */
export const blankArrangement = (id: string, nowMs: number): Arrangement => ({
  v: 1,
  id,
  createdAt: nowMs,
  updatedAt: nowMs,
  name: '',
  schools: [],
  municipality: '',
  partnership: '',
  targetGroup: '',
  fundingShares: [],
  financialOwner: { state: 'unclear', names: [] },
  contentOwner: { state: 'unclear', names: [] },
  providers: [],
  cooperationAgreement: 'unknown',
  isPartOfOffer: 'unknown',
  offeredTo: [],
  continuity: 'unknown',
  continuityHow: '',
  parentsPart: '',
  source: '',
  remarks: '',
  ownNote: '',
});

/** How the shares of an arrangement add up, in percent; `gap` is what is missing to 100 (negative: too much). */
export function sumFundingShares(shares: readonly FundingShare[]): { readonly total: number; readonly gap: number } {
  const total = shares.reduce((sum, share) => sum + (share.percentage ?? 0), 0);
  const rounded = Math.round(total * 100) / 100;
  return { total: rounded, gap: Math.round((100 - rounded) * 100) / 100 };
}

/** Whether it is to be said why shares do not make 100 %: what is missing, or what is too much. */
export const asksGapReason = (shares: readonly FundingShare[]): boolean =>
  shares.some(({ percentage }) => percentage !== undefined) && sumFundingShares(shares).gap !== 0;

/** Whether somebody stands as owner, or parties differ on who it is. Known or shared without a name is nobody. */
export const isOwned = ({ state, names }: Owner): boolean =>
  state === 'disputed' || (state !== 'unclear' && names.some((name) => name.trim() !== ''));

/** Whether nobody stands as owner on one of the two sides: the "without owner" headline (INV-3). */
export const isWithoutOwner = (arrangement: Pick<Arrangement, 'financialOwner' | 'contentOwner'>): boolean =>
  !isOwned(arrangement.financialOwner) || !isOwned(arrangement.contentOwner);

/** Whether an arrangement holds all the words of a search, in any of its names. Empty search: all. */
export function matchesSearch(texts: readonly string[], search: string): boolean {
  const haystack = texts.join(' ').toLocaleLowerCase('nl');
  return search
    .toLocaleLowerCase('nl')
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

/** The texts in which a search for an arrangement looks. */
export const arrangementSearchTexts = (
  arrangement: Pick<Arrangement, 'name' | 'municipality' | 'partnership' | 'targetGroup' | 'schools' | 'providers'>,
): readonly string[] => [
  arrangement.name,
  arrangement.municipality,
  arrangement.partnership,
  arrangement.targetGroup,
  ...arrangement.schools,
  ...arrangement.providers,
];
