import type { Participant, Party, Version } from '$domain';
import { t } from '$i18n';

type People = { readonly participants: readonly Participant[]; readonly parties: readonly Party[] };
type Doer = { readonly participantId: string; readonly partyId: string };

/** Who did something: a person and their party, as the table knows them. */
export function sayWho({ participantId, partyId }: Doer, { participants, parties }: People): string {
  const name = participants.find(({ id }) => id === participantId)?.name;
  const party = parties.find(({ id }) => id === partyId)?.name;
  if (name !== undefined && party !== undefined) return t('versions.who', { name, party });
  return name ?? party ?? t('versions.whoUnknown');
}

type Named = Pick<Version, 'name' | 'state'>;

/** That somebody put a version back, as one sentence; of one that the app kept by itself, what was undone by that. */
export function sayRestored(restore: Doer, version: Named | undefined, people: People): string {
  const who = sayWho(restore, people);
  const words = version === undefined ? t('versions.restoredUnknown', { who }) : sayNamed(who, version);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const sayNamed = (who: string, { name, state }: Named): string =>
  t(state === 'saved' ? 'versions.restoredSaved' : 'versions.restored', { who, name });
