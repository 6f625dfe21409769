import { seeValues, type NamedField, type RegisterSettling, type RegisterValue, type SettledField } from '$domain';
import { t } from '$i18n';
import { registerFieldText, registerValueText } from '../../../shared/registers/value-words';
import type { DisputeWords } from '../../settling/disputes/dispute-card';
import type { RegisterView } from '../register-view';

/** A field of one name of a register that is talked about. */
export type FieldAtHand = { readonly view: RegisterView; readonly field: NamedField };

/** What one says of it: a value, that it stays disputed and why, or that it is open again. */
export type RegisterWord =
  | { readonly state: 'settled'; readonly value: RegisterValue }
  | { readonly state: 'disputed'; readonly reason: string }
  | { readonly state: 'open' };

/** What the table is to say of it. */
export const toRegisterSettling = ({ view, field }: FieldAtHand, word: RegisterWord): RegisterSettling => ({
  kind: view.kind,
  nameKey: view.key,
  field: field.field,
  seen: seeValues(field),
  ...word,
});

/** What the table said of it before, to be said again. */
export function backToRegister({ view, field }: FieldAtHand): RegisterSettling {
  const { settled } = field;
  if (settled === undefined) return toRegisterSettling({ view, field }, { state: 'open' });
  const { id: _id, at: _at, participantId: _who, partyId: _party, ...said } = settled;
  return said;
}

/** What it is about. */
export const wordsOf = ({ view, field }: FieldAtHand): DisputeWords => ({
  field: registerFieldText(view.kind, field.field),
  name: view.title,
});

/** What the table said, in one sentence. */
export function saySaid(said: SettledField): string {
  const field = registerFieldText(said.kind, said.field);
  if (said.state === 'disputed') return t('settling.event_disputed', { field, reason: said.reason });
  if (said.state === 'open') return t('settling.event_open', { field });
  return t('settling.event_settled', { field, value: registerValueText(said.kind, said.field, said.value) });
}
