import { mkdir } from 'node:fs/promises';
import { answerAsMember, bringInAll, makeInternalTable, tablePathOf, type Answering } from './support/members';
import { bo, closeMessages, goTo, makeTable, waitUntilKept } from './support/person';
import { FOLDER, SIZES } from './support/pictures';
import { test } from './support/test';

const MEMBERS: readonly (readonly [school: string, answers: readonly Answering[]])[] = [
  [
    'Basisschool De Brug',
    [
      ['3.1b', /^Ja/, 'Twee groepen, samen 14 leerlingen.'],
      ['1.1a', /^Ja/, ''],
      ['2.1a', /^Hier niet bekend/, ''],
    ],
  ],
  [
    'Het Anker',
    [
      ['3.1b', /^Nee/, 'Bij ons is er geen klas. Leerlingen gaan naar Leiden, met vervoer van de gemeente.'],
      ['1.1a', /^Ja/, ''],
    ],
  ],
  [
    'De Linde',
    [
      ['3.1b', /^Ja/, 'Sinds september.'],
      ['1.1a', /^Ja/, ''],
      ['2.1a', /^Ja/, 'Zie het schoolplan.'],
    ],
  ],
];

test('voices within a party', async ({ host, startDevice }) => {
  test.setTimeout(600_000);
  await mkdir(FOLDER, { recursive: true });
  const [device, ...schools] = [await startDevice(), await startDevice(), await startDevice(), await startDevice()];
  const { page } = device;
  await page.goto(host.url);
  await makeTable(page, host.url, 'Regionale tafel', bo);
  const region = tablePathOf(page);
  const { path, invitation } = await makeInternalTable(page, 'Vragenlijst bij onze scholen', bo);
  for (const [at, [school, answers]] of MEMBERS.entries()) {
    const member = schools[at];
    if (member === undefined) throw new Error('a device too few');
    await answerAsMember(member.page, invitation, { name: 'Cor', party: school, partyKind: 'school' }, answers);
  }
  // The last one thinks again.
  const [last] = schools.slice(-1);
  await goTo(last?.page ?? page, '/voorbereiden/vragen/2.1a');
  await (last?.page ?? page).getByRole('radio', { name: /^Deels/ }).check();
  await bringInAll(last?.page ?? page, path);
  await goTo(page, `${path}/stemmen/3.1b`);
  await page.getByRole('checkbox', { name: 'Het Anker: Nee' }).check();
  await page.getByRole('button', { name: 'Schrijf het antwoord' }).click();
  await page.getByText(/^Uit 3 stemmen/).waitFor();
  await page.getByRole('radio', { name: /^Deels/ }).check();
  await page.getByLabel('Toelichting').fill('Op twee van de drie scholen. Zie bladzijde 12.');
  await waitUntilKept(page);
  await bringInAll(page, region);
  await closeMessages(page);
  for (const { name, viewport } of SIZES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const shoot = async (screen: string, place: string, sign: string | RegExp): Promise<void> => {
        await goTo(page, place);
        await page.getByText(sign).first().waitFor();
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({
          path: `${FOLDER}/full-${screen}-${name}-${colorScheme}.png`,
          animations: 'disabled',
          fullPage: true,
        });
      };
      await shoot('new-table-within', '/aan-tafel/nieuw', 'Binnen onze partij');
      await shoot('tables-within', '/aan-tafel', 'binnen SWV Rijnstreek');
      await shoot('internal-table', path, /^Deze tafel is binnen/);
      await shoot('voices', `${path}/stemmen`, /^Eerder een ander antwoord/);
      await shoot('voices-part', `${path}/stemmen/3.1b`, 'minderheid');
      await shoot('voices-later', `${path}/stemmen/2.1a`, /^Eerder antwoord van/);
      await goTo(page, '/voorbereiden/vragen/3.1b');
      await page.getByText(/^Uit 3 stemmen/).click();
      await shoot('part-with-voices', '/voorbereiden/vragen/3.1b', 'Bekijk alle stemmen');
      await goTo(page, `${region}/spiegel`);
      await page.getByRole('button', { name: /^3\.1b/ }).click();
      await page.getByText('Binnen deze partij').waitFor();
      await page.screenshot({
        path: `${FOLDER}/full-mirror-voices-${name}-${colorScheme}.png`,
        animations: 'disabled',
      });
      await page.keyboard.press('Escape');
    }
  }
});
