import { OWNER_FIELD, type FactField, type SettlingEvent, type SomeFacts } from '$domain';
import { t } from '$i18n';
import { fieldName, sayValue } from '../settling-words';

const orNothing = (facts: SomeFacts, field: FactField): string => sayValue(facts, field) || t('settling.nothing');

/** What happened, in one sentence: what was changed, from what to what. */
export function sayEvent(event: SettlingEvent): string {
  switch (event.type) {
    case 'brought-in':
      return t('settling.event_broughtIn');
    case 'changed': {
      const { field, change } = event;
      const before = orNothing(change.before, field);
      return t('settling.event_changed', { field: fieldName(field), before, after: orNothing(change.after, field) });
    }
    case 'said':
      return saySaid(event);
    case 'matched':
      return t(event.match.verdict === 'same' ? 'settling.event_same' : 'settling.event_apart');
    case 'confirmed': {
      const { side, owner, isConfirmed } = event.confirmation;
      const field = OWNER_FIELD[side];
      const words = { side: fieldName(field), owner: sayValue({ [field]: owner }, field) };
      return t(isConfirmed ? 'settling.event_confirmed' : 'settling.event_takenBack', words);
    }
  }
}

function saySaid({ settled, before }: Extract<SettlingEvent, { type: 'said' }>): string {
  const field = fieldName(settled.field);
  if (settled.state === 'disputed') return t('settling.event_disputed', { field, reason: settled.reason });
  if (settled.state === 'open') return t('settling.event_open', { field });
  const value = sayValue(settled.facts, settled.field);
  if (before?.state !== 'settled') return t('settling.event_settled', { field, value });
  return t('settling.event_settledFrom', { field, value, before: sayValue(before.facts, settled.field) });
}
