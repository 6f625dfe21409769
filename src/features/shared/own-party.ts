import type { Settings } from '$domain';
import { t } from '$i18n';

/** How a person's own party is named in a sentence: by its name, else by its kind ("uw school"). */
export function ownPartyWords({ partyName, partyKind }: Pick<Settings, 'partyName' | 'partyKind'>): string {
  const name = partyName.trim();
  return name === '' ? t(`common.ownParty_${partyKind ?? 'other'}`) : name;
}
