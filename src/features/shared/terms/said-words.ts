import type { MarkedParty, Participant, TermStatement } from '$domain';
import { formatDate, formatTime, t } from '$i18n';

/** Who sat and sits at the table. */
export type Seated = { readonly participants: readonly Participant[]; readonly parties: readonly MarkedParty[] };

/** Who of which party said something of a word, and when. */
export function sayWhoSaid(
  { participantId, partyId, at }: Pick<TermStatement, 'participantId' | 'partyId' | 'at'>,
  { participants, parties }: Seated,
): string {
  const moment = t('table.moment', { date: formatDate(at), time: formatTime(at) });
  const person = participants.find(({ id }) => id === participantId)?.name;
  const party = parties.find(({ id }) => id === partyId)?.name;
  if (person === undefined || party === undefined) return t('terms.saidUnknown', { moment });
  return t('terms.saidBy', { person, party, moment });
}
