import * as v from 'valibot';
import {
  ContentCodeSchema,
  contentList,
  contentListById,
  contentObject,
  contentSourceEntries,
  ContentTextSchema,
  ContentVersionSchema,
  LocalizedTextSchema,
  readContent,
} from './content-file';
import type { AppError } from './errors';
import { PartyKindSchema } from './party';
import { DaySchema } from './record';
import type { Result } from './result';

const MUNICIPALITY_STANDINGS = ['participates', 'buys-itself', 'not-joined', 'added'] as const;

const SEAT_KINDS = ['member', 'adviser', 'beforehand', 'absent'] as const;

const STATEMENT_STATES = ['stands', 'parked', 'subject-to-decision'] as const;

const MILESTONE_STATES = ['done', 'planned', 'subject-to-decision'] as const;

/** A year or a month, `yyyy` or `yyyy-mm`; sorts as text. */
const YearOrMonthSchema = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/));

/** Where a statement comes from (an id among the region's sources) and the year or month it speaks of. */
const basisEntries = { sourceId: ContentCodeSchema, date: YearOrMonthSchema };

/** From when and until when something holds, as `yyyy-mm-dd`, the last day included. */
const validityEntries = { validFrom: v.exactOptional(DaySchema), validUntil: v.exactOptional(DaySchema) };

const statementEntries = {
  id: ContentCodeSchema,
  text: LocalizedTextSchema,
  state: v.exactOptional(v.picklist(STATEMENT_STATES)),
  ...basisEntries,
};

/** Something a source says. Statements that contradict each other stand side by side; none replaces another. */
const RegionStatementSchema = contentObject(statementEntries);

const RegionPointSchema = contentObject({ ...statementEntries, title: LocalizedTextSchema });

/** A statement with a heading: a shift, an aim, a condition, an opportunity or a risk. */
export type RegionPoint = v.InferOutput<typeof RegionPointSchema>;

const RegionSourceSchema = contentObject({ id: ContentCodeSchema, ...contentSourceEntries });

/** A document the region's statements are drawn from. */
export type RegionSource = v.InferOutput<typeof RegionSourceSchema>;

const MunicipalitySchema = contentObject({
  id: ContentCodeSchema,
  name: ContentTextSchema,
  standing: v.picklist(MUNICIPALITY_STANDINGS),
  ...validityEntries,
  statements: contentList(RegionStatementSchema),
});

/** A municipality the region speaks of, whether it takes part or not. */
export type Municipality = v.InferOutput<typeof MunicipalitySchema>;

const PartnershipAreaSchema = contentObject({
  municipalityId: ContentCodeSchema,
  extent: v.picklist(['whole', 'part']),
  ...validityEntries,
});

/** A school partnership for primary (po) or secondary (vo) education, with the municipalities in its area. Never a regional body. */
const PartnershipSchema = contentObject({
  id: ContentCodeSchema,
  name: ContentTextSchema,
  sector: v.picklist(['po', 'vo']),
  areas: contentList(PartnershipAreaSchema),
});

/** A part of the purchase with its own procedure. */
const LotSchema = contentObject({
  id: ContentCodeSchema,
  name: LocalizedTextSchema,
  procedure: LocalizedTextSchema,
  result: LocalizedTextSchema,
  ...basisEntries,
});

/** How some municipalities stand to the joint purchase; `jointLotIds` are lots that are bought jointly all the same. */
const CoverageSchema = contentObject({
  id: ContentCodeSchema,
  kind: v.picklist(MUNICIPALITY_STANDINGS),
  municipalityIds: contentList(ContentCodeSchema),
  statement: LocalizedTextSchema,
  jointLotIds: v.exactOptional(contentList(ContentCodeSchema)),
  ...validityEntries,
  ...basisEntries,
});

/** Who sits in a body, and how. */
const SeatSchema = contentObject({
  name: LocalizedTextSchema,
  partyKind: v.exactOptional(PartyKindSchema),
  seat: v.picklist(SEAT_KINDS),
});

const BodySchema = contentObject({
  id: ContentCodeSchema,
  name: LocalizedTextSchema,
  purpose: LocalizedTextSchema,
  feeds: contentList(ContentCodeSchema),
  seats: contentList(SeatSchema),
  ...basisEntries,
});

/** A place where parties meet. `feeds` are the ids of the bodies its outcome goes to; no seats means the source names none. */
export type Body = v.InferOutput<typeof BodySchema>;

const MilestoneSchema = contentObject({
  id: ContentCodeSchema,
  from: YearOrMonthSchema,
  until: v.exactOptional(YearOrMonthSchema),
  when: LocalizedTextSchema,
  what: LocalizedTextSchema,
  state: v.picklist(MILESTONE_STATES),
  ...basisEntries,
});

/** A moment or period of the timeline; `from` sorts, `when` is shown. */
export type Milestone = v.InferOutput<typeof MilestoneSchema>;

/** The form of a region, in the app and on disk. */
export const RegionSchema = contentObject({
  id: ContentCodeSchema,
  version: ContentVersionSchema,
  name: ContentTextSchema,
  isExample: v.boolean(),
  asOf: v.exactOptional(LocalizedTextSchema),
  introduction: v.exactOptional(LocalizedTextSchema),
  sources: contentListById(RegionSourceSchema),
  municipalities: contentListById(MunicipalitySchema),
  partnerships: contentListById(PartnershipSchema),
  partnershipsNote: v.exactOptional(RegionStatementSchema),
  lots: contentListById(LotSchema),
  lotsNote: v.exactOptional(RegionStatementSchema),
  coverage: contentListById(CoverageSchema),
  bodies: contentListById(BodySchema),
  vision: contentListById(RegionPointSchema),
  aims: contentListById(RegionPointSchema),
  conditions: contentListById(RegionPointSchema),
  opportunities: contentListById(RegionPointSchema),
  risks: contentListById(RegionPointSchema),
  notes: contentListById(RegionStatementSchema),
  milestones: contentListById(MilestoneSchema),
  /** How the region reckons in its inventory; `readReckoning` reads it, so that no first screen waits for its form. */
  reckoning: v.exactOptional(v.unknown()),
});

/** A region: who buys what with whom, where people meet, and what stands, threatens and comes. `asOf` says how old it is. */
export type Region = v.InferOutput<typeof RegionSchema>;

/** Reads a region of unknown form; `file` is named in the error. */
export const parseRegion = (input: unknown, file = 'region'): Result<Region, AppError> =>
  readContent(RegionSchema, input, file);

/** A region of one's own with nothing in it yet. */
export const emptyRegion = (id: string, name: string): Region => ({
  id,
  version: 1,
  name,
  isExample: false,
  sources: [],
  municipalities: [],
  partnerships: [],
  lots: [],
  coverage: [],
  bodies: [],
  vision: [],
  aims: [],
  conditions: [],
  opportunities: [],
  risks: [],
  notes: [],
  milestones: [],
});

/** The municipalities that take part in the joint purchase, in the order of the region. */
export const participatingMunicipalities = (region: Pick<Region, 'municipalities'>): readonly Municipality[] =>
  region.municipalities.filter(({ standing }) => standing === 'participates');

/** The document a statement is drawn from, or `undefined` where the region does not hold it. */
export const findSource = (
  region: Pick<Region, 'sources'>,
  { sourceId }: { readonly sourceId: string },
): RegionSource | undefined => region.sources.find(({ id }) => id === sourceId);

/** The milestones from early to late; equal moments keep their order. */
export const sortMilestones = (region: Pick<Region, 'milestones'>): readonly Milestone[] =>
  [...region.milestones].sort((one, other) => (one.from === other.from ? 0 : one.from < other.from ? -1 : 1));
