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

/** That somebody put a version back, as one sentence. */
export function sayRestored(restore: Doer, version: Pick<Version, 'name'> | undefined, people: People): string {
  const who = sayWho(restore, people);
  const words =
    version === undefined
      ? t('versions.restoredUnknown', { who })
      : t('versions.restored', { who, name: version.name });
  return words.charAt(0).toUpperCase() + words.slice(1);
}
