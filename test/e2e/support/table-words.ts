import type { Page } from '@playwright/test';

/** All that is kept on disk of the tables of this browser, or of one of them, as text. */
export function readTableWords(page: Page, tableId = ''): Promise<string> {
  return page.evaluate(async (id) => {
    const databases = (await indexedDB.databases()).filter(({ name }) =>
      name?.startsWith(`ontwikkeltafel-tafel-${id}`),
    );
    const open = (name: string): Promise<IDBDatabase> =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('not opened'));
      });
    const texts: string[] = [];
    for (const { name } of databases) {
      const database = await open(name ?? '');
      const records = await new Promise<Uint8Array[]>((resolve) => {
        const request = database.transaction('updates').objectStore('updates').getAll();
        request.onsuccess = () => resolve(request.result);
      });
      texts.push(...records.map((record) => new TextDecoder().decode(record)));
      database.close();
    }
    return texts.join('');
  }, tableId);
}
