import * as v from 'valibot';
import { DaySchema, NameSchema } from '../../record';
import { DIMENSIONS, type Dimension } from './dimension';

/** Which owners are asked for. */
export const OWNER_CHOICES = ['all', 'without-owner'] as const;
export type OwnerChoice = (typeof OWNER_CHOICES)[number];

const ChosenNameSchema = v.optional(NameSchema);

/** What someone chose to see of the inventory. A name of nothing asks for what has no name there. */
export const ViewChoiceSchema = v.object({
  search: NameSchema,
  owner: v.picklist(OWNER_CHOICES),
  school: ChosenNameSchema,
  municipality: ChosenNameSchema,
  partnership: ChosenNameSchema,
  provider: ChosenNameSchema,
  stream: ChosenNameSchema,
  lot: ChosenNameSchema,
  /** Only contracts that end before this day. */
  endsBefore: v.optional(DaySchema),
  groupBy: v.optional(v.picklist(DIMENSIONS)),
});
export type ViewChoice = v.InferOutput<typeof ViewChoiceSchema>;

/** Everything, in one list. */
export const wholeInventory: ViewChoice = { search: '', owner: 'all' };

/** The dimensions in which a name is chosen, in their own order. */
export const chosenDimensions = (choice: ViewChoice): readonly Dimension[] =>
  DIMENSIONS.filter((dimension) => choice[dimension] !== undefined);

/** Whether a choice leaves anything out. */
export const isNarrowed = (choice: ViewChoice): boolean =>
  choice.search.trim() !== '' ||
  choice.owner !== 'all' ||
  choice.endsBefore !== undefined ||
  chosenDimensions(choice).length > 0;
