import * as v from 'valibot';
import { IdSchema, TextSchema, TimeSchema } from '../../record';

/** The most of a piece that goes along with a stretch: far beyond any paragraph. */
export const MAX_PIECE_LENGTH = 10_000;
/** The most pieces that one stretch tells of, and the most places that it says are gone. */
export const MAX_STRETCH_WORDS = 2_000;

const IdsSchema = v.pipe(v.array(IdSchema), v.maxLength(4 * MAX_STRETCH_WORDS), v.readonly());
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const KindSchema = v.picklist(['heading', 'paragraph']);

/** A piece of text in the document with one place of its own: a paragraph, a heading, an entry of a list or a cell. */
export type TextPiece = {
  /** The same on every device, for as long as the piece is there. */
  readonly id: string;
  /** Everything it stands in, from the outside in. */
  readonly path: readonly string[];
  readonly kind: 'heading' | 'paragraph';
  readonly level: number;
  /** The heading it stands under, or is part of; empty where there is none. */
  readonly under: string;
  readonly heading: string;
  readonly text: string;
};

/**
 * What one device wrote in the document in one go, from its first letter until words of others came in. `after` holds the
 * stretches that it built on directly; `along` the sessions that it was linked to when it began.
 */
export const StretchSchema = v.object({
  id: IdSchema,
  participantId: IdSchema,
  partyId: IdSchema,
  session: CountSchema,
  from: TimeSchema,
  to: TimeSchema,
  after: IdsSchema,
  along: v.pipe(v.array(CountSchema), v.maxLength(MAX_STRETCH_WORDS), v.readonly()),
  /** Everything that was in the document and was taken out. */
  gone: IdsSchema,
});
export type Stretch = v.InferOutput<typeof StretchSchema>;

/**
 * What a stretch did to one piece. `before` are the marks of the sentences that stood there (`markSentence`): no words that
 * somebody took away stay there, but those of a piece that is gone as a whole, so that it can be offered back.
 */
export const StretchWordsSchema = v.object({
  stretchId: IdSchema,
  pieceId: IdSchema,
  state: v.picklist(['changed', 'added', 'removed', 'moved']),
  path: v.pipe(v.array(IdSchema), v.maxLength(100), v.readonly()),
  kind: KindSchema,
  level: CountSchema,
  under: v.pipe(v.string(), v.maxLength(200)),
  heading: TextSchema,
  /** The piece just before it; empty for the first. */
  previous: v.pipe(v.string(), v.maxLength(200)),
  /** Where it stood among all pieces. */
  order: CountSchema,
  before: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(MAX_PIECE_LENGTH), v.readonly()),
  text: TextSchema,
});
export type StretchWords = v.InferOutput<typeof StretchWordsSchema>;

/** What somebody chose for a place that was written apart: of what is said twice of one the latest counts. */
export const ApartChoiceSchema = v.object({
  id: IdSchema,
  participantId: IdSchema,
  partyId: IdSchema,
  at: TimeSchema,
  /** What it settles: the writings of each party, by their refs. */
  refs: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(500))),
    v.minLength(1),
    v.maxLength(1_000),
    v.readonly(),
  ),
  choice: v.picklist(['reading', 'leave', 'restore', 'open']),
  /** The words that stood there, and those that stand there now because of it. */
  stood: TextSchema,
  put: TextSchema,
  /** The piece that was changed, or those that were put back. */
  pieceIds: v.pipe(v.array(IdSchema), v.maxLength(MAX_STRETCH_WORDS), v.readonly()),
});
export type ApartChoice = v.InferOutput<typeof ApartChoiceSchema>;

/** All that lies at a table about what was written apart. */
export type ApartContent = {
  readonly stretches: readonly Stretch[];
  readonly words: readonly StretchWords[];
  readonly choices: readonly ApartChoice[];
};
