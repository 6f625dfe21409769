import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  anna,
  bo,
  editorOf,
  goTo,
  introduceOneself,
  join,
  makeTable,
  waitUntilKept,
  writeLine,
} from './support/person';
import { prepareWork } from './support/prepared';
import { test } from './support/test';

const FOLDER = fileURLToPath(new URL('../output/screenshots', import.meta.url));

const SIZES = [
  { name: 'tablet', viewport: { width: 1024, height: 768 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
] as const;

/** Makes a picture of every screen, as it looks with some work done, in both sizes and both themes. */
for (const { name, viewport } of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`screens of a ${name}, ${colorScheme}`, async ({ host, startDevice }) => {
      test.setTimeout(600_000);
      await mkdir(FOLDER, { recursive: true });
      const [device, other] = [await startDevice({ viewport, colorScheme }), await startDevice()];
      const { page } = device;
      const shoot = async (screen: string): Promise<void> => {
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: `${FOLDER}/${screen}-${name}-${colorScheme}.png`, animations: 'disabled' });
        await page.screenshot({
          path: `${FOLDER}/full-${screen}-${name}-${colorScheme}.png`,
          animations: 'disabled',
          fullPage: true,
        });
      };
      const shootPlace = async (screen: string, path: string, heading: string | RegExp): Promise<void> => {
        await goTo(page, path);
        await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
        await page.waitForLoadState('networkidle');
        await shoot(screen);
      };

      await page.goto(host.url);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await shoot('start');
      await introduceOneself(page, host.url);
      await shoot('home-first');
      await prepareWork(page);
      const invitation = await makeTable(page, host.url, 'Ontwikkeldocument 2027', anna);
      await join(other.page, invitation, bo);
      await editorOf(other.page).waitFor();
      await writeLine(page, 'Wij willen dat geen kind tussen wal en schip valt.');
      await writeLine(other.page, 'De school is altijd betrokken voordat hulp in de klas begint.');
      await editorOf(page).getByText('De school is altijd betrokken').waitFor();
      await shoot('table');
      const tablePath = new URL(page.url()).hash.slice(1);
      await shootPlace('bring-in', `${tablePath}/inbrengen`, 'Breng in');
      await page.getByRole('button', { name: 'Kies alle beantwoorde vragen' }).click();
      await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
      await page.getByRole('dialog').waitFor();
      await shoot('preview');
      await page.getByRole('dialog').getByRole('button', { name: 'Breng in' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Melding sluiten' }).click();
      await page.mouse.move(0, 0);
      await shootPlace('mirror', `${tablePath}/spiegel`, 'Spiegel');
      await shootPlace('invite', `${tablePath}/uitnodigen`, 'Nodig uit');
      await shootPlace('read', `${tablePath}/lezen`, /./);
      await waitUntilKept(page);
      await shootPlace('home', '/', 'Hoe staan we ervoor');
      await shootPlace('prepare', '/voorbereiden', 'Voorbereiden');
      await shootPlace('review', '/voorbereiden/vragen', 'Vragenlijst');
      await shootPlace('part', '/voorbereiden/vragen/3.1b', /./);
      await shootPlace('inventory', '/voorbereiden/arrangementen', 'Arrangementen');
      await shootPlace('arrangement', '/voorbereiden/arrangementen/nieuw', /./);
      await shootPlace('drafts', '/voorbereiden/conceptafspraken', 'Conceptafspraken');
      await shootPlace('draft', '/voorbereiden/conceptafspraken/nieuw/A6', /./);
      await shootPlace('tables', '/aan-tafel', 'Tafels');
      await shootPlace('new-table', '/aan-tafel/nieuw', 'Nieuwe tafel');
      await shootPlace('establish', '/vaststellen', 'Vaststellen');
      await shootPlace('region', '/regio', 'Holland Rijnland');
      await shootPlace('settings', '/instellingen', 'Instellingen');
      await shootPlace('help', '/hulp', 'Hulp');
    });
  }
}
