import { t } from '$i18n';
import type { LiveDevice } from '$table';
import type { PairingState } from '$transport';
import type { PairingMode } from './pairing-run.svelte';

/** What to do now, in one or two sentences. */
export function stepWords(state: PairingState, mode: PairingMode): string {
  switch (state.type) {
    case 'preparing':
    case 'connecting':
    case 'linked':
      return t(`link.step_${state.type}`);
    case 'failed':
      return t(`link.failed_${state.reason}`);
    case 'showing':
    case 'other-must-scan':
    case 'answering':
      return mode === 'camera' ? t(`link.scan_${state.type}`) : t(`link.paste_${state.type}`);
  }
}

/** What was wrong with the last code, or nothing. */
export const hintWords = (state: PairingState): string => ('hint' in state ? t(`link.hint_${state.hint}`) : '');

/** Whether a code of one's own is shown in this state. */
export const codeOf = (state: PairingState) => ('code' in state ? state.code : undefined);

/** Who it was, once they are at the table. */
export function newcomerWords(newcomers: readonly LiveDevice[], isNobodyNew: boolean): string {
  const [first] = newcomers;
  if (first === undefined) return t(isNobodyNew ? 'link.nobodyNew' : 'link.greeting');
  if (newcomers.length > 1) return t('link.pairedWithMany', { count: newcomers.length });
  if (first.personName === '') return t('link.pairedWithNameless');
  return t('link.pairedWith', { person: first.personName, party: first.partyName });
}
