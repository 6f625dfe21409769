import { createId, momentAfter, type Comment } from '$domain';
import { readMargin } from '$table';
import type { Services } from '../services';
import type { WrittenTable } from '../table-actions/write-along';

/** Who says something in the margin, and when: after all that was said there before, however the clocks differ (TD68). */
export function saidInMargin(
  { clock }: Pick<Services, 'clock'>,
  { table, known }: WrittenTable,
): Pick<Comment, 'id' | 'participantId' | 'partyId' | 'at'> {
  const { id: participantId, partyId } = known.me.participant;
  const { commentReplies, commentStates, suggestionStates, ownChanges } = readMargin(table);
  const earlier = [...commentReplies, ...commentStates, ...suggestionStates, ...ownChanges].map(({ at }) => at);
  return { id: createId(), participantId, partyId, at: momentAfter(clock.nowMs(), earlier) };
}
