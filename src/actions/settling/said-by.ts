import { createId, momentAfter, type SettledValue, type SettlingContent } from '$domain';
import { readSettledFields, readTableContent } from '$table';
import type { Services } from '../services';
import type { WrittenTable } from '../table-actions/write-along';

/** What an entry carries of who says it, and when. */
export type SaidBy = Pick<SettledValue, 'id' | 'participantId' | 'partyId' | 'at'>;

/** Who says something at this device, after all of its kind that was said before (TD68). */
export function saidBy(
  { clock }: Pick<Services, 'clock'>,
  { table, known }: WrittenTable,
  kind: 'entryMatches' | 'settledValues' | 'ownerConfirmations' | 'settledRegisterFields',
): SaidBy {
  const { id: participantId, partyId } = known.me.participant;
  const earlier = listSaid(table, kind).map(({ at }) => at);
  return { id: createId(), participantId, partyId, at: momentAfter(clock.nowMs(), earlier) };
}

function listSaid(
  table: WrittenTable['table'],
  kind: Parameters<typeof saidBy>[2],
): readonly { readonly at: number }[] {
  if (kind === 'settledRegisterFields') return readSettledFields(table).settled;
  const content: SettlingContent = readTableContent(table);
  return content[kind];
}
