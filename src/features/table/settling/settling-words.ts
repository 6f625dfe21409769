import {
  basisOf,
  completeFacts,
  factsOf,
  type ArrangementClaim,
  type DisputeCounts,
  type FactField,
  type GroupView,
  type MarkedParty,
  type Participant,
  type SomeFacts,
} from '$domain';
import { formatDate, formatDay, formatList, formatTime, t } from '$i18n';
import { yearHoursText } from '../../shared/inventory/year-hours';
import { arrangementFact } from '../../shared/entries/entry-words';

/** Who sat and sits at the table. */
export type Seated = { readonly participants: readonly Participant[]; readonly parties: readonly MarkedParty[] };

/** What an arrangement at the table is called. */
export function groupName(view: GroupView): string {
  const { name = '' } = factsOf(view, 'name');
  return name.trim() === '' ? t('inventory.unnamed') : name.trim();
}

/** Where an arrangement at the table is: its schools and their municipality. */
export function groupPlace(view: GroupView): string {
  const { schools = [] } = factsOf(view, 'schools');
  const { municipality = '' } = factsOf(view, 'municipality');
  return [formatList(schools), municipality.trim()].filter((part) => part !== '').join(' · ');
}

/** What a field is called. */
export const fieldName = (field: FactField): string => arrangementFact(completeFacts({}), field).term;

/** What a field says, in words; empty where it says nothing. */
export const sayValue = (facts: SomeFacts, field: FactField): string =>
  arrangementFact(completeFacts(facts), field).text.replaceAll('\n', ', ');

/** The same, and of a volume how many hours a year that is and by which factors. */
export const sayFigure = (facts: SomeFacts, field: FactField, schoolWeeks: number): string =>
  (field === 'volume' ? yearHoursText(facts.volume, schoolWeeks) : '') || sayValue(facts, field);

/** Where a claim has a field from, and of which day it is. */
export function sayBasis(claim: ArrangementClaim, field: FactField): string {
  const { source, day } = basisOf(claim, field);
  const from = source === '' ? t('settling.basisNone') : t('settling.basis', { source });
  const on = day === undefined ? t('settling.onNoDay') : t('settling.onDay', { day: formatDay(day) });
  return `${from} · ${on}`;
}

/** Who of which party said something, and when. */
export function sayWho(
  { participantId, partyId, at }: { readonly participantId: string; readonly partyId: string; readonly at: number },
  { participants, parties }: Seated,
): string {
  const moment = t('table.moment', { date: formatDate(at), time: formatTime(at) });
  const person = participants.find(({ id }) => id === participantId)?.name;
  const party = parties.find(({ id }) => id === partyId)?.name;
  if (person === undefined || party === undefined) return t('settling.saidUnknown', { moment });
  return t('settling.saidBy', { person, party, moment });
}

/** How it stands with all disputes, in one sentence. */
export const sayStanding = ({ total, open, settled, disputed }: DisputeCounts): string =>
  total === 0 ? t('settling.standingNone') : t('settling.standing', { count: total, open, settled, disputed });

/** The names of the parties with some ids, as the table knows them. */
export const namesOf = (partyIds: readonly string[], parties: readonly MarkedParty[]): readonly string[] =>
  parties.filter(({ id }) => partyIds.includes(id)).map(({ name }) => name);
