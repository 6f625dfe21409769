import { t } from '$i18n';
import type { ConnectionStatus, SaveState } from '$ports';
import type { SaveStatus } from '../app-context';

/** How many devices text flows to, in words. */
export const linkWords = ({ linkCount }: ConnectionStatus): string =>
  linkCount === 0 ? t('table.aloneHere') : t('table.linkedWith', { count: linkCount });

/** What the bar says of an open table: whether it is on this disk, and on how many devices besides. */
export function tableStatus(saveState: SaveState, connection: ConnectionStatus, isNarrow: boolean): SaveStatus {
  const link = isNarrow ? shortLinkWords(connection) : linkWords(connection);
  const label = t('table.barStatus', { save: saveWords(saveState), link });
  return { state: saveState.type, label };
}

const shortLinkWords = ({ linkCount }: ConnectionStatus): string =>
  linkCount === 0 ? t('table.aloneShort') : t('table.linkedShort', { count: linkCount });

function saveWords(saveState: SaveState): string {
  if (saveState.type === 'saving') return t('table.barSaving');
  return saveState.type === 'failed' ? t('table.barFailed') : t('table.barSaved');
}
