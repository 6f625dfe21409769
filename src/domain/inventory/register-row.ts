import * as v from 'valibot';
import { DaySchema, NameSchema, recordEntries, TextSchema } from '../record';
import { KNOWN_ANSWERS, SCHOOL_KINDS, VolumeSchema, VOLUME_UNITS, type Arrangement } from './arrangement';

/** The registers beside the arrangements, in the order in which they are shown. Source: domain.md 6. */
export const REGISTER_KINDS = [
  'school',
  'provider',
  'contract',
  'cooperation-agreement',
  'basic-support',
  'need',
  'team-reach',
  'estimate',
] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** The sources an estimate of demand and supply may rest on, in the order of question 4.1. */
export const ESTIMATE_SOURCES = ['past-use', 'youth-plans', 'partnership-plans', 'school-profiles'] as const;
export type EstimateSource = (typeof ESTIMATE_SOURCES)[number];

/** What an estimate counts: young people, or a volume of care. */
export const ESTIMATE_UNITS = ['youths', ...VOLUME_UNITS] as const;
export type EstimateUnit = (typeof ESTIMATE_UNITS)[number];

/** How far a figure is trusted by whoever wrote it down. */
export const TRUST_LEVELS = ['low', 'medium', 'high'] as const;
export type Trust = (typeof TRUST_LEVELS)[number];

const KnownAnswerSchema = v.picklist(KNOWN_ANSWERS);
const AmountSchema = v.pipe(v.number(), v.minValue(0));

/** What every row of a register says of itself. */
const sourceEntries = { source: TextSchema, referenceDate: v.optional(DaySchema), remarks: TextSchema };

/** To which municipality a contract is offered, and how much. */
export const OfferSchema = v.object({ municipality: NameSchema, volume: v.optional(VolumeSchema) });
export type Offer = v.InferOutput<typeof OfferSchema>;

/** What each register asks: all of it goes along when a row is brought in (DM1). */
const FACTS = {
  school: v.object({
    kind: v.literal('school'),
    name: NameSchema,
    schoolKind: v.optional(v.picklist(SCHOOL_KINDS)),
    brin: NameSchema,
    municipality: NameSchema,
    partnerships: v.array(NameSchema),
    ...sourceEntries,
  }),
  provider: v.object({
    kind: v.literal('provider'),
    name: NameSchema,
    agb: NameSchema,
    formsOfHelp: v.array(NameSchema),
    isContracted: KnownAnswerSchema,
    isInView: KnownAnswerSchema,
    isTiedToEducation: KnownAnswerSchema,
    isAvailableToEducation: KnownAnswerSchema,
    educationHelp: TextSchema,
    ...sourceEntries,
  }),
  contract: v.object({
    kind: v.literal('contract'),
    provider: NameSchema,
    contractedBy: NameSchema,
    lot: NameSchema,
    terms: TextSchema,
    until: v.optional(DaySchema),
    offers: v.array(OfferSchema),
    ...sourceEntries,
  }),
  'cooperation-agreement': v.object({
    kind: v.literal('cooperation-agreement'),
    name: NameSchema,
    parties: v.array(NameSchema),
    arrangement: NameSchema,
    ...sourceEntries,
  }),
  'basic-support': v.object({
    kind: v.literal('basic-support'),
    school: NameSchema,
    attendanceOfficer: KnownAnswerSchema,
    youthHealthCare: KnownAnswerSchema,
    socialWorkHours: v.optional(AmountSchema),
    parentingSupport: KnownAnswerSchema,
    mentalHealthConsultation: KnownAnswerSchema,
    ...sourceEntries,
  }),
  need: v.object({
    kind: v.literal('need'),
    partnership: NameSchema,
    text: TextSchema,
    towards: NameSchema,
    isHeard: KnownAnswerSchema,
    ...sourceEntries,
  }),
  'team-reach': v.object({
    kind: v.literal('team-reach'),
    municipality: NameSchema,
    text: TextSchema,
    ...sourceEntries,
  }),
  estimate: v.object({
    kind: v.literal('estimate'),
    basis: v.optional(v.picklist(ESTIMATE_SOURCES)),
    area: NameSchema,
    formOfHelp: NameSchema,
    from: v.optional(AmountSchema),
    to: v.optional(AmountSchema),
    unit: v.optional(v.picklist(ESTIMATE_UNITS)),
    trust: v.optional(v.picklist(TRUST_LEVELS)),
    ...sourceEntries,
  }),
};

/** Every field of a register, in the order in which it is asked. */
export const fieldsOfRegister = (kind: RegisterKind): readonly string[] => Object.keys(FACTS[kind].entries);

/** What one row of a register says. */
export const RegisterFactsSchema = v.variant('kind', [
  FACTS.school,
  FACTS.provider,
  FACTS.contract,
  FACTS['cooperation-agreement'],
  FACTS['basic-support'],
  FACTS.need,
  FACTS['team-reach'],
  FACTS.estimate,
]);
export type RegisterFacts = v.InferOutput<typeof RegisterFactsSchema>;

/** One row of a register on this device. */
export const RegisterRowSchema = v.variant('kind', [
  v.object({ ...recordEntries, ...FACTS.school.entries }),
  v.object({ ...recordEntries, ...FACTS.provider.entries }),
  v.object({ ...recordEntries, ...FACTS.contract.entries }),
  v.object({ ...recordEntries, ...FACTS['cooperation-agreement'].entries }),
  v.object({ ...recordEntries, ...FACTS['basic-support'].entries }),
  v.object({ ...recordEntries, ...FACTS.need.entries }),
  v.object({ ...recordEntries, ...FACTS['team-reach'].entries }),
  v.object({ ...recordEntries, ...FACTS.estimate.entries }),
]);
export type RegisterRow = v.InferOutput<typeof RegisterRowSchema>;

/** A row of one kind of register. */
export type RegisterRowOf<K extends RegisterKind> = Extract<RegisterRow, { readonly kind: K }>;

/** A row of the inventory: an arrangement, or a row of a register. */
export type InventoryRow = Arrangement | RegisterRow;
