import * as v from 'valibot';
import { isFrozenText, type FrozenNode } from '../../versions/frozen-node';

/** More fit in no picture. */
const MAX_PARTS = 100;
const NumberSchema = v.pipe(v.number(), v.finite(), v.minValue(0));
const manyOf = <T extends v.GenericSchema>(schema: T) => v.pipe(v.array(schema), v.maxLength(MAX_PARTS), v.readonly());

/** A bar to draw, in words. */
const BarSchema = v.object({
  name: v.string(),
  range: v.object({ least: NumberSchema, most: NumberSchema }),
  value: v.string(),
});
export type BarToDraw = Readonly<v.InferOutput<typeof BarSchema>>;

/** A node of a flow, in words. */
const NodeSchema = v.object({ name: v.string(), weight: NumberSchema, isPlain: v.boolean() });
export type NodeToDraw = Readonly<v.InferOutput<typeof NodeSchema>>;

/** What runs from a node of a column to one of the next, by their places there. */
const LinkSchema = v.object({ from: NumberSchema, to: NumberSchema, weight: NumberSchema });
export type LinkToDraw = Readonly<v.InferOutput<typeof LinkSchema>>;

/** A flow in words: columns with their headings, and what runs from each to the next. */
const FlowSchema = v.object({
  columns: manyOf(v.object({ heading: v.string(), nodes: manyOf(NodeSchema) })),
  links: manyOf(manyOf(LinkSchema)),
});
export type FlowToDraw = Readonly<v.InferOutput<typeof FlowSchema>>;

/** What is drawn, in words: bars or a flow, with what it is called and the one sentence that reads it. */
const LivingPictureSchema = v.object({
  title: v.string(),
  sentence: v.string(),
  bars: v.exactOptional(manyOf(BarSchema)),
  flow: v.exactOptional(FlowSchema),
});
export type LivingPicture = Readonly<v.InferOutput<typeof LivingPictureSchema>>;

const DRAWING = 'drawing';

/**
 * A picture as a part of a document that was frozen. It has no words of its own, so that a build that does not know pictures
 * leaves it out and shows the table below it.
 */
export const pictureToNode = (picture: LivingPicture): FrozenNode => ({
  name: 'paragraph',
  attributes: { [DRAWING]: picture },
});

/** The picture that a part of a document is; `undefined` where it is none, or one that cannot be drawn. */
export function findPicture(node: FrozenNode): LivingPicture | undefined {
  const kept = isFrozenText(node) ? undefined : node.attributes?.[DRAWING];
  const parsed = v.safeParse(LivingPictureSchema, kept);
  return parsed.success ? parsed.output : undefined;
}
