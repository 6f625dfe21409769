import { leave } from './support/apart';
import { anna, editorOf, goTo, introduceOneself, makeTable, waitUntilKept, writeLine } from './support/person';
import { expect, test } from './support/test';

test.describe('bad input gets a plain sentence and loses nothing', () => {
  test('HLP-8 a broken, a cut and a foreign invitation', async ({ host, startDevice }) => {
    const { page } = await startDevice();
    const invitation = await makeTable(page, host.url, 'Heel', anna);
    for (const [link, sentence] of [
      [invitation.slice(0, -10), /niet compleet/],
      [`${host.url}#/aansluiten/zomaar-iets`, /niet van Ontwikkeltafel/],
      [invitation.replace(/#\/aansluiten\/ot\d+\./, '#/aansluiten/ot9.'), /nieuwere versie/],
    ] as const) {
      await page.goto(link);
      await expect(page.getByText(sentence)).toBeVisible();
    }
    await goTo(page, '/aan-tafel');
    await page.getByLabel('Uitnodigingslink').fill('https://www.voorbeeld.nl/');
    await page.getByRole('button', { name: 'Sluit aan' }).click();
    await expect(page.getByText(/niet van Ontwikkeltafel/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Heel', exact: true })).toBeVisible();
  });

  test('TD6 a table of a newer version is read, not written', async ({ host, startDevice }) => {
    const { page } = await startDevice();
    await makeTable(page, host.url, 'Van later', anna);
    await writeLine(page, 'Tekst van nu');
    await waitUntilKept(page);
    const tableHash = new URL(page.url()).hash;
    await leave(page);
    await page.evaluate(putNewerForm);
    await page.goto(`${host.url}${tableHash}`);
    await page.reload();
    await expect(page.getByText('Deze tafel is van een nieuwere versie')).toBeVisible();
    const readOnly = page.getByRole('document', { name: /^Ontwikkeldocument van/ });
    await expect(readOnly).toContainText('Tekst van nu');
    await expect(readOnly).toHaveAttribute('contenteditable', 'false');
    await expect(editorOf(page)).toHaveCount(0);
  });

  test('OFF-4 a full disk is said, typing goes on, and retrying saves it', async ({ host, startDevice }) => {
    const { page } = await startDevice();
    await introduceOneself(page, host.url);
    await goTo(page, '/voorbereiden/vragen/1.1a');
    await expect(page.getByLabel('Toelichting')).toBeVisible();
    await page.evaluate(() => {
      const real: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
      Reflect.set(globalThis, 'freeSpace', () => {
        Reflect.set(IDBObjectStore.prototype, 'put', real);
      });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByLabel('Toelichting').fill('Dit mag niet weg');
    await expect(page.getByRole('alert').getByText('Dit apparaat is vol')).toBeVisible();
    await expect(page.getByLabel('Toelichting')).toHaveValue('Dit mag niet weg');
    await page.evaluate('freeSpace()');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await waitUntilKept(page);
    await page.reload();
    await expect(page.getByLabel('Toelichting')).toHaveValue('Dit mag niet weg');
  });

  test('HLP-8 no IndexedDB, no WebRTC, no signalling host: each is said, and the app goes on', async ({
    host,
    startDevice,
  }) => {
    const bare = await startDevice();
    await bare.context.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    await bare.page.goto(host.url);
    await expect(bare.page.getByText('Deze browser kan niets bewaren')).toBeVisible();
    await expect(bare.page.getByRole('heading', { level: 1 })).toBeVisible();

    const alone = await startDevice();
    await alone.context.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'RTCPeerConnection');
    });
    await makeTable(alone.page, host.url, 'Alleen hier', anna);
    await expect(alone.page.getByText('Deze browser kan geen andere apparaten bereiken')).toBeVisible();
    await writeLine(alone.page, 'Toch opgeschreven');
    await waitUntilKept(alone.page);

    const lost = await startDevice();
    await makeTable(lost.page, host.url, 'Zonder adres', anna);
    await lost.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await host.end();
    await lost.page.reload();
    await expect(lost.page.getByText(/Nieuwe deelnemers kunnen nu niet aansluiten/)).toBeVisible();
    await writeLine(lost.page, 'Ook zonder adres');
    await waitUntilKept(lost.page);
  });

  test('HLP-8 a damaged table opens with all that is good, and the damaged part can be saved', async ({
    host,
    startDevice,
  }) => {
    const { page } = await startDevice();
    await makeTable(page, host.url, 'Beschadigd', anna);
    await waitUntilKept(page);
    const tableHash = new URL(page.url()).hash;
    await leave(page);
    await page.evaluate(putDamage);
    // Loaded anew while no table is open: a load in the middle of mending would leave nothing to tell afterwards.
    await page.reload();
    await page.goto(`${host.url}${tableHash}`);
    await expect(page.getByText('Een deel van deze tafel was beschadigd op dit apparaat')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Beschadigd', level: 1 })).toBeVisible();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bewaar het beschadigde deel' }).click();
    expect((await saving).suggestedFilename()).toContain('beschadigd');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Beschadigd', level: 1 })).toBeVisible();
    await waitUntilKept(page);
    await expect(page.getByText('Een deel van deze tafel was beschadigd op dit apparaat')).toBeHidden();
  });

  test('an address that does not exist leads back home', async ({ host, startDevice }) => {
    const { page } = await startDevice();
    await introduceOneself(page, host.url);
    await goTo(page, '/bestaat-niet');
    await page.getByRole('link', { name: 'Naar start' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Hoe staan we ervoor' })).toBeVisible();
  });
});

/** Adds to the only table an update that raises the version of its form to 99, made by Yjs 13.6 beforehand. */
async function putNewerForm(): Promise<void> {
  const bytes = Uint8Array.from([
    1, 1, 255, 255, 255, 255, 15, 0, 40, 1, 4, 109, 101, 116, 97, 13, 115, 99, 104, 101, 109, 97, 86, 101, 114, 115,
    105, 111, 110, 1, 125, 163, 1, 0,
  ]);
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('ontwikkeltafel-tafel-'));
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(found?.name ?? '');
    request.onerror = () => reject(new Error('not opened'));
    request.onsuccess = () => {
      const transaction = request.result.transaction('updates', 'readwrite');
      transaction.objectStore('updates').add(bytes);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

/** Adds a record that is no update to the only table. */
async function putDamage(): Promise<void> {
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('ontwikkeltafel-tafel-'));
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(found?.name ?? '');
    request.onerror = () => reject(new Error('not opened'));
    request.onsuccess = () => {
      const transaction = request.result.transaction('updates', 'readwrite');
      transaction.objectStore('updates').add(Uint8Array.from([255, 255, 255, 255, 1]));
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
