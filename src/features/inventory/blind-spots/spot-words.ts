import type { BlindSpot, SpotPlace } from '$domain';
import { formatDay, formatNumber, t } from '$i18n';
import { registerPath } from '../registers/register-kinds';

/** A blind spot as one sentence, with its facts. */
export function saySpot(spot: BlindSpot): string {
  const name = sayName(spot.place);
  switch (spot.kind) {
    case 'no-number':
      return t('spots.say_no-number', { name });
    case 'shares-not-whole':
      return t('spots.say_shares-not-whole', { name, total: formatNumber(spot.total) });
    case 'contract-ended':
      return t('spots.say_contract-ended', { subject: saySubject(spot.place), day: formatDay(spot.day) });
    case 'contract-before-school-year':
      return t('spots.say_contract-before-school-year', {
        subject: saySubject(spot.place),
        day: formatDay(spot.day),
        end: formatDay(spot.schoolYearEnd),
      });
    case 'contract-end-differs':
      return t('spots.say_contract-end-differs', {
        name,
        provider: spot.provider,
        day: formatDay(spot.day),
        until: formatDay(spot.until),
      });
    case 'provider-without-contract':
      return t('spots.say_provider-without-contract', { provider: spot.provider, name });
    case 'offer-leaves-out':
      return t(spot.isOrigin ? 'spots.say_origin-left-out' : 'spots.say_offer-leaves-out', {
        name,
        municipality: spot.municipality,
      });
    case 'school-without-data':
      return t('spots.say_school-without-data', { school: spot.school });
    case 'form-nobody-gives':
      return t('spots.say_form-nobody-gives', { formOfHelp: spot.formOfHelp });
  }
}

/** Where one can do something about it. */
export const spotHref = (place: SpotPlace): string =>
  place.type === 'arrangement'
    ? `#/voorbereiden/arrangementen/${place.id}`
    : `#${registerPath(place.kind)}/${place.id}`;

/** Where it lies at a table. */
export const tableSpotHref = (place: SpotPlace, tableId: string): string =>
  place.type === 'arrangement'
    ? `#/aan-tafel/${tableId}/arrangementen/${place.id}`
    : `#/aan-tafel/${tableId}/registers?${new URLSearchParams({ zoek: place.name.trim() }).toString()}`;

const sayName = ({ name }: SpotPlace): string => (name.trim() === '' ? t('inventory.unnamed') : name.trim());

function saySubject(place: SpotPlace): string {
  if (place.type === 'arrangement') return t('spots.subjectArrangement', { name: sayName(place) });
  return place.name.trim() === ''
    ? t('spots.subjectNameless')
    : t('spots.subjectProvider', { provider: place.name.trim() });
}
