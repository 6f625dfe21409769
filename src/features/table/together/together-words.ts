import type { ApartChoice, MarkedParty, Participant } from '$domain';
import { formatDate, formatList, formatTime, t } from '$i18n';

/** Who sits at a table. */
export type Seated = {
  readonly content: { readonly participants: readonly Participant[] };
  readonly parties: readonly MarkedParty[];
};

const CHOSEN = {
  reading: 'together.choseReading',
  leave: 'together.choseLeave',
  restore: 'together.choseRestore',
  open: 'together.choseOpen',
} as const;

/** Where a place stands. */
export const sayUnder = (heading: string): string =>
  heading === '' ? t('together.atStart') : t('together.under', { heading });

/** The names of parties, as the table knows them. */
export const sayNames = (partyIds: readonly string[], { parties }: Seated): string => {
  const names = parties.filter(({ id }) => partyIds.includes(id)).map(({ name }) => name);
  return names.length === 0 ? t('together.somebody') : formatList(names);
};

/** What was chosen for a place, by whom and when. */
export function sayChoice({ choice, participantId, partyId, at }: ApartChoice, { content, parties }: Seated): string {
  const moment = t('table.moment', { date: formatDate(at), time: formatTime(at) });
  const who = content.participants.find(({ id }) => id === participantId)?.name ?? t('together.somebody');
  const party = parties.find(({ id }) => id === partyId)?.name ?? '';
  const person = party === '' ? who : t('together.personOf', { person: who, party });
  return t(CHOSEN[choice], { person, moment });
}
