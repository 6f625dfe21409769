import type { ReadableTable } from '$actions';
import { t } from '$i18n';
import { closeTable, createTable, joinBytes, readLanguage, readTableContent } from '$table';
import { readShownBlocks } from '../../shared/living/read-living';
import { readDefinitions } from '../../shared/versions/beside-notes';
import { tablesToHtml } from '../reading/table-copy';

/** Writes tables that are not open as one readable page, as they are in a region file. */
export function writePage(tables: readonly ReadableTable[], nowMs: number): string {
  const copies = tables.map(({ id, name, bytes }) => {
    const table = createTable(id);
    joinBytes(table, bytes);
    const content = readTableContent(table);
    const copy = {
      name: name === '' ? t('table.nameless') : name,
      blocks: readShownBlocks(table, content, nowMs),
      content,
      definitions: readDefinitions(table),
      language: readLanguage(table),
    };
    closeTable(table);
    return copy;
  });
  return tablesToHtml(t('region.page'), copies, nowMs);
}
