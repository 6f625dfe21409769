import type { ArrangementGroup } from './arrangement-group';
import { bySaying } from './latest';
import type {
  ClaimChange,
  EntryMatch,
  FactField,
  OwnerConfirmation,
  SettledValue,
  SettlingContent,
} from './settling-entry';

type Done =
  | { readonly type: 'brought-in'; readonly entryId: string }
  | { readonly type: 'changed'; readonly change: ClaimChange; readonly field: FactField }
  | { readonly type: 'said'; readonly settled: SettledValue; readonly before?: SettledValue }
  | { readonly type: 'matched'; readonly match: EntryMatch }
  | { readonly type: 'confirmed'; readonly confirmation: OwnerConfirmation };

/** One thing that happened to an arrangement at the table: who of which party did what, and when (INV-13). */
export type SettlingEvent = Done & {
  readonly id: string;
  readonly participantId: string;
  readonly partyId: string;
  readonly at: number;
};

/** All that happened to an arrangement at the table, the latest first. */
export function listHistory({ entries }: ArrangementGroup, content: SettlingContent): readonly SettlingEvent[] {
  const ids = new Set(entries.map(({ id }) => id));
  const isOfThis = ({ seen }: { readonly seen: SettledValue['seen'] }): boolean =>
    seen.some(({ entryId }) => ids.has(entryId));
  const events: readonly SettlingEvent[] = [
    ...entries.map(({ id, participantId, partyId, broughtInAt }) => ({
      type: 'brought-in' as const,
      entryId: id,
      ...{ id: `in ${id}`, participantId, partyId, at: broughtInAt },
    })),
    ...content.claimChanges
      .filter(({ entryId }) => ids.has(entryId))
      .flatMap((change) =>
        change.fields.map((field) => ({
          type: 'changed' as const,
          change,
          field,
          ...whoSaid(change, `${change.id} ${field}`),
        })),
      ),
    ...listSaid(content.settledValues.filter(isOfThis)),
    ...content.entryMatches
      .filter(({ entryIds, verdict }) => verdict !== 'open' && entryIds.some((id) => ids.has(id)))
      .map((match) => ({ type: 'matched' as const, match, ...whoSaid(match) })),
    ...content.ownerConfirmations
      .filter(isOfThis)
      .map((confirmation) => ({ type: 'confirmed' as const, confirmation, ...whoSaid(confirmation) })),
  ];
  return [...events].sort((one, other) => bySaying(other, one));
}

/** What was said of each field, with what was said of it before. */
function listSaid(said: readonly SettledValue[]): readonly SettlingEvent[] {
  const latestByField = new Map<FactField, SettledValue>();
  return [...said].sort(bySaying).map((settled) => {
    const before = latestByField.get(settled.field);
    latestByField.set(settled.field, settled);
    return { type: 'said', settled, ...(before === undefined ? {} : { before }), ...whoSaid(settled) };
  });
}

type Said = Pick<SettledValue, 'id' | 'participantId' | 'partyId' | 'at'>;
const whoSaid = ({ id, participantId, partyId, at }: Said, eventId: string = id): Said => ({
  id: eventId,
  participantId,
  partyId,
  at,
});
