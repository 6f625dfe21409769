import type { Participant, Party, TableAnswer } from '$domain';
import { formatDate, t } from '$i18n';

type Seated = { readonly participants: readonly Participant[]; readonly parties: readonly Party[] };

/** Somebody at the table with their party, as it reads beside what they did. */
function sayPerson(participantId: string, { participants, parties }: Seated): string {
  const person = participants.find(({ id }) => id === participantId);
  const party = parties.find(({ id }) => id === person?.partyId);
  if (person === undefined) return t('table.typedSomeone');
  return party === undefined ? person.name : t('table.typedPerson', { person: person.name, party: party.name });
}

/** Who typed an answer for another party. */
export const typistOf = ({ participantId }: Pick<TableAnswer, 'participantId'>, seated: Seated): string =>
  sayPerson(participantId, seated);

/** That an answer was typed by somebody else, and how it stands with that; `undefined` for what a party said itself. */
export function sayTyped(answer: Pick<TableAnswer, 'participantId' | 'typedFor'>, seated: Seated): string | undefined {
  if (answer.typedFor === undefined) return undefined;
  const person = typistOf(answer, seated);
  const { confirmation } = answer.typedFor;
  if (confirmation === undefined) return t('table.typedUnconfirmed', { person });
  const by = sayPerson(confirmation.participantId, seated);
  return t('table.typedConfirmed', { person, by, date: formatDate(confirmation.confirmedAt) });
}
