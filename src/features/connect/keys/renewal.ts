import type { LiveDevice } from '$table';
import { listPeople, peopleOf } from '../../shared/at-table/people';
import type { TableSession } from '../../shared/at-table/table-session.svelte';

/** A device in the room that new keys may leave out. */
export type RenewalChoice = {
  readonly sessionId: string;
  readonly personName: string;
  readonly partyName: string;
  readonly role: LiveDevice['role'];
  /** A facilitator can make the keys of later epochs by themselves: nobody can take them out. */
  readonly mayBeExcluded: boolean;
};

/** The devices that are here now, in the order of their names. */
export const findChoices = (devices: readonly LiveDevice[]): readonly RenewalChoice[] =>
  devices
    .filter(({ isHere }) => isHere)
    .map(({ sessionId, personName, partyName, role }) => ({
      sessionId,
      personName,
      partyName,
      role,
      mayBeExcluded: role !== 'facilitator',
    }))
    .sort((one, other) => one.personName.localeCompare(other.personName));

/** Who sat at the table and is not here now: new keys do not reach them. */
export const findAbsent = (session: TableSession): readonly string[] =>
  listPeople(peopleOf(session))
    .filter(({ isHere, isMe }) => !isHere && !isMe)
    .map(({ name }) => name);
