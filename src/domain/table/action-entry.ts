import * as v from 'valibot';
import { StartedFromSchema } from '../checklist/started-from';
import { DaySchema, IdSchema, NameSchema, TextSchema, TimeSchema } from '../record';

/** Soon, or in the long run. Source: features.md DOC-12. */
export const ACTION_LANES = ['short', 'long'] as const;
export type ActionLane = (typeof ACTION_LANES)[number];

const TitleSchema = v.pipe(NameSchema, v.minLength(1));
const LaneSchema = v.picklist(ACTION_LANES);
const ReasonSchema = v.pipe(NameSchema, v.minLength(1));

/** How it stands with an action. Who drops one, or parks it for later, says why. */
const ActionStateSchema = v.variant('type', [
  v.object({ type: v.literal('open') }),
  v.object({ type: v.literal('done') }),
  v.object({ type: v.literal('dropped'), reason: ReasonSchema }),
  v.object({ type: v.literal('parked'), reason: ReasonSchema }),
]);
export type ActionState = v.InferOutput<typeof ActionStateSchema>;

/**
 * An action as it was made; what was changed later stands beside it, field by field. The owners are ids of parties at the
 * table; without one it is still open who.
 */
export const MadeActionSchema = v.object({
  id: IdSchema,
  title: TitleSchema,
  lane: LaneSchema,
  explanation: v.optional(TextSchema),
  nextStep: v.optional(NameSchema),
  /** Where it is talked about: the name of a body. */
  body: v.optional(NameSchema),
  dueDate: v.optional(DaySchema),
  careOwner: v.optional(IdSchema),
  educationOwner: v.optional(IdSchema),
  startedFrom: v.optional(StartedFromSchema),
  addedAt: TimeSchema,
  participantId: IdSchema,
});
export type MadeAction = v.InferOutput<typeof MadeActionSchema>;

/** What people say of an action. */
export type ActionFacts = Pick<
  MadeAction,
  'title' | 'lane' | 'explanation' | 'nextStep' | 'body' | 'dueDate' | 'careOwner' | 'educationOwner'
>;

const changeEntries = { actionId: IdSchema, changedAt: TimeSchema, participantId: IdSchema };

/** What one field of an action was changed to; the last of each field counts. */
export const ActionChangeSchema = v.variant('field', [
  v.object({ ...changeEntries, field: v.literal('title'), value: TitleSchema }),
  v.object({ ...changeEntries, field: v.literal('lane'), value: LaneSchema }),
  v.object({ ...changeEntries, field: v.literal('explanation'), value: v.optional(TextSchema) }),
  v.object({ ...changeEntries, field: v.literal('nextStep'), value: v.optional(NameSchema) }),
  v.object({ ...changeEntries, field: v.literal('body'), value: v.optional(NameSchema) }),
  v.object({ ...changeEntries, field: v.literal('dueDate'), value: v.optional(DaySchema) }),
  v.object({ ...changeEntries, field: v.literal('careOwner'), value: v.optional(IdSchema) }),
  v.object({ ...changeEntries, field: v.literal('educationOwner'), value: v.optional(IdSchema) }),
  v.object({ ...changeEntries, field: v.literal('state'), value: ActionStateSchema }),
]);
export type ActionChange = v.InferOutput<typeof ActionChangeSchema>;

/** A field of an action with what it is to become. */
export type ActionSetting = ActionChange extends infer Change
  ? Change extends ActionChange
    ? Omit<Change, keyof typeof changeEntries>
    : never
  : never;

/** An action as people see it: as it was made, with every change. */
export type TableAction = MadeAction & {
  readonly state: ActionState;
  /** When it was last said how it stands; `undefined` while nobody has. */
  readonly settledAt: number | undefined;
};

/** Lays the changes over the actions. A change of an action that is not there is left. */
export function layChanges(made: readonly MadeAction[], changes: readonly ActionChange[]): readonly TableAction[] {
  const changesById = new Map<string, ActionChange[]>();
  for (const change of changes) {
    const known = changesById.get(change.actionId);
    if (known === undefined) changesById.set(change.actionId, [change]);
    else known.push(change);
  }
  return made.map((action) =>
    (changesById.get(action.id) ?? []).reduce(layChange, {
      ...action,
      state: { type: 'open' },
      settledAt: undefined,
    } satisfies TableAction),
  );
}

function layChange(action: TableAction, change: ActionChange): TableAction {
  if (change.field === 'state') return { ...action, state: change.value, settledAt: change.changedAt };
  return { ...action, [change.field]: change.value };
}

/** What has to be set to make of an action that says the one thing an action that says the other. */
export function compareFacts(before: ActionFacts, after: ActionFacts): readonly ActionSetting[] {
  const settings: readonly ActionSetting[] = [
    { field: 'title', value: after.title },
    { field: 'lane', value: after.lane },
    { field: 'explanation', value: after.explanation },
    { field: 'nextStep', value: after.nextStep },
    { field: 'body', value: after.body },
    { field: 'dueDate', value: after.dueDate },
    { field: 'careOwner', value: after.careOwner },
    { field: 'educationOwner', value: after.educationOwner },
  ];
  return settings.filter(({ field, value }) => field === 'state' || before[field] !== value);
}
