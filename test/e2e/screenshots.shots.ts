import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layApart, shootLookHere } from './support/apart';
import { writeEmptyFilm } from './support/code-film';
import { shootLiving } from './support/living';
import { shootMargin } from './support/margin';
import { layDefinitions } from './support/definitions';
import { addOwnQuestion, openOwnQuestions } from './support/own-questions';
import {
  anna,
  bo,
  closeMessages,
  editorOf,
  goTo,
  introduceOneself,
  join as sitDown,
  makeTable,
  waitUntilKept,
  writeLine,
} from './support/person';
import { FOLDER, SIZES } from './support/pictures';
import { prepareWork } from './support/prepared';
import { addEstimates } from './support/registers';
import { answerAnew, answerOtherwise, makeWork, typeForAnother } from './support/scenes';
import { arrangementRows, layDispute } from './support/settling';
import { test } from './support/test';
import { shootVersions } from './support/versions';

const LIST = fileURLToPath(new URL('../fixtures/inventory/gemeente.csv', import.meta.url));

/** Makes a picture of every screen, as it looks with some work done, in both sizes and both themes. */
for (const { name, viewport } of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`screens of a ${name}, ${colorScheme}`, async ({ host, startDevice }) => {
      test.setTimeout(600_000);
      await mkdir(FOLDER, { recursive: true });
      const folder = await mkdtemp(join(tmpdir(), 'ontwikkeltafel-film-'));
      const film = join(folder, 'nothing.y4m');
      await writeEmptyFilm(film);
      const [device, other] = [await startDevice({ viewport, colorScheme, cameraFilm: film }), await startDevice()];
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
      await sitDown(other.page, invitation, bo);
      await editorOf(other.page).waitFor();
      await writeLine(page, 'Wij willen dat geen kind tussen wal en schip valt.');
      await writeLine(other.page, 'De school is altijd betrokken voordat hulp in de klas begint.');
      await editorOf(page).getByText('De school is altijd betrokken').waitFor();
      await shoot('table');
      await shootMargin(page, other.page, shoot);
      const tablePath = new URL(page.url()).hash.slice(1);
      await layApart(page, other.page, tablePath);
      await shootLookHere(page, shoot);
      await shootPlace('together', `${tablePath}/samen-bekijken`, 'Samen bekijken');
      await shootPlace('bring-in', `${tablePath}/inbrengen`, 'Breng in');
      await page.getByRole('button', { name: 'Kies alle beantwoorde vragen' }).click();
      await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
      await page.getByRole('dialog').waitFor();
      await shoot('preview');
      await page.getByRole('dialog').getByRole('button', { name: 'Breng in' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await closeMessages(page);
      await page.mouse.move(0, 0);
      await answerOtherwise(other.page, tablePath);
      await typeForAnother(other.page, tablePath);
      await shootPlace('check', `${tablePath}/nakijken`, 'Namens u op tafel');
      await page.getByRole('button', { name: 'Wijzig 1.1a' }).click();
      await page.getByRole('dialog').waitFor();
      await shoot('check-own');
      await page.keyboard.press('Escape');
      await goTo(page, tablePath);
      await page.getByRole('link', { name: 'Kijk na' }).waitFor();
      await shoot('table-typed');
      await goTo(page, `${tablePath}/namens`);
      await page.getByRole('radio', { name: bo.party }).check();
      await page
        .getByRole('group', { name: /^1\.1a / })
        .getByRole('radio', { name: 'Deels' })
        .check();
      await page.getByText('1 antwoord getypt').waitFor();
      await shoot('behalf');
      await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
      await page.getByRole('dialog').waitFor();
      await shoot('behalf-preview');
      await page.getByRole('button', { name: 'Terug naar typen' }).click();
      await shootPlace('mirror', `${tablePath}/spiegel`, 'Spiegel');
      await page.getByRole('button', { name: 'Begin een gesloten ronde' }).click();
      await page.getByText('Nog geen partij legde antwoorden dicht op tafel.').waitFor();
      await closeMessages(page);
      await shoot('round');
      await page.getByRole('button', { name: 'Draai alles om' }).click();
      await page.getByRole('dialog').waitFor();
      await shoot('reveal');
      await page.getByRole('button', { name: 'Nog niet' }).click();
      await answerAnew(other.page, tablePath);
      await page.getByText('2 antwoorden dicht', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Draai alles om' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Draai om' }).click();
      await page.getByText(/Alles van deze ronde is omgedraaid/).waitFor();
      await closeMessages(page);
      await page.getByRole('button', { name: /^3\.1b/ }).click();
      await page.getByRole('dialog', { name: 'Vraag 3.1b' }).waitFor();
      await shoot('mirror-proof');
      await page.keyboard.press('Escape');
      await shootPlace('movement', `${tablePath}/veranderd`, 'Wat er veranderde');
      await goTo(page, `${tablePath}/agenda`);
      await page.getByRole('heading', { level: 1, name: 'Agenda' }).waitFor();
      await page.getByRole('button', { name: 'Maak een agenda van de verschillen' }).click();
      await shoot('agenda-plan');
      await page.getByRole('button', { name: 'Leg de agenda op tafel' }).click();
      await page.getByRole('button', { name: 'Begin hiermee' }).click();
      await closeMessages(page);
      await shoot('agenda');
      await makeWork(page, tablePath);
      await shoot('from-answer');
      await page.getByRole('radio', { name: 'Een zin in het document' }).check();
      await shoot('from-answer-sentence');
      await page.keyboard.press('Escape');
      await goTo(page, `${tablePath}/acties`);
      await page.getByRole('list', { name: 'Korte termijn' }).waitFor();
      await shoot('actions');
      await page.getByRole('button', { name: 'Nieuwe actie' }).click();
      await shoot('actions-new');
      await page.keyboard.press('Escape');
      await shootLiving({ page, tablePath, shoot });
      await shootVersions({ page, tablePath, shoot });
      await shootPlace('definitions-empty', `${tablePath}/begrippen`, 'Begrippen');
      await layDefinitions(page);
      await shoot('definitions');
      await shootPlace('read', `${tablePath}/lezen`, /./);
      await page.getByRole('button', { name: 'Wie schreef wat' }).click();
      await shoot('who-wrote');
      await layDispute(page, other.page, tablePath);
      await shootPlace('settling', `${tablePath}/arrangementen`, 'Arrangementen aan tafel');
      await arrangementRows(page).first().click();
      await page.getByText(/^Wat er gebeurde: /).click();
      await shoot('settling-arrangement');
      await shootPlace('disputes', `${tablePath}/arrangementen/verschillen`, 'Verschillen');
      await page.getByRole('button', { name: /^Kies 9 bij/ }).click();
      await page.getByText('Vastgesteld: 1').click();
      await shoot('disputes-settled');
      await shootPlace('written', `${tablePath}/schrijfronde`, 'Schrijfronde');
      await page.getByRole('button', { name: 'Begin de schrijfronde' }).click();
      await page.getByLabel('Uw woorden').fill('Een vast gezicht op elke school.');
      await shoot('written-running');
      await goTo(page, `${tablePath}/spiegel`);
      await page.getByRole('radio', { name: 'Als kaart' }).check();
      await shoot('map');
      await shootPlace('screen', `${tablePath}/scherm`, 'Groot scherm');
      await shootPlace('closing', `${tablePath}/afsluiten`, 'Sluit de bijeenkomst af');
      await shootPlace('invite', `${tablePath}/uitnodigen`, 'Nodig uit');
      await shootPlace('keys', `${tablePath}/sleutels`, 'Nieuwe sleutels');
      await shootPlace('ways', `${tablePath}/verbinding`, 'Hoe u verbonden bent');
      await shootPlace('parcel', `${tablePath}/pakket`, 'Samenbrengen met een bestand');
      await page.getByRole('button', { name: 'Laat als QR-codes zien' }).click();
      await page
        .getByRole('dialog')
        .getByText(/^Code 1 van|te veel voor QR-codes/)
        .waitFor();
      await shoot('parcel-codes');
      await page.keyboard.press('Escape');
      await shootPlace('pair-start', `${tablePath}/koppelen`, 'Koppel');
      await page.getByRole('button', { name: 'Koppel met de camera' }).click();
      await page.getByRole('img', { name: /QR-code van dit apparaat/ }).waitFor();
      await shoot('pair');
      await page.getByRole('button', { name: 'Plak de code van de ander' }).click();
      await page.getByLabel('Uw code').waitFor();
      await shoot('pair-paste');
      await goTo(page, tablePath);
      await page.getByRole('button', { name: /^Wie zit aan tafel/ }).click();
      await page.getByRole('dialog', { name: 'Wie zit aan tafel' }).waitFor();
      await shoot('who');
      await page.keyboard.press('Escape');
      await shootPlace('read', `${tablePath}/lezen`, /./);
      await waitUntilKept(page);
      await shootPlace('home', '/', 'Hoe staan we ervoor');
      await shootPlace('prepare', '/voorbereiden', 'Voorbereiden');
      const code = await addOwnQuestion(page, 'Is er een wachtlijst voor jeugdhulp op school?');
      await closeMessages(page);
      await shoot('own-questions');
      await page.getByRole('button', { name: `Pas vraag ${code} aan` }).click();
      await page.getByRole('dialog').waitFor();
      await shoot('own-question');
      await page.keyboard.press('Escape');
      await page.getByLabel('Kies een bestand met vragen').setInputFiles({
        name: 'vragen.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'Code;Thema;Vraag;Voor wie;Verborgen\n;3;Wie belt de ouders?;school;\n1.1a;1;Weet u wat het SWV nodig heeft?;;\n2.1b;2;Is er hulp?;;ja\n9.9;2;Wat?;;\n;Geld;Hoeveel kost het?;;\n',
        ),
      });
      await page.getByRole('heading', { name: 'Dit verandert er als u overneemt' }).waitFor();
      await shoot('own-questions-plan');
      await openOwnQuestions(page);
      await shootPlace('table-questions', `${tablePath}/vragen`, 'Vragen van de regio');
      await shootPlace('own-part', `/voorbereiden/vragen/${code}`, /./);
      await shootPlace('review', '/voorbereiden/vragen', 'Vragenlijst');
      await shootPlace('part', '/voorbereiden/vragen/3.1b', /./);
      await shootPlace('pulse', '/voorbereiden/polsslag', 'Polsslag');
      await goTo(page, '/voorbereiden/vragen');
      await page.getByRole('button', { name: 'Begin een nieuwe ronde' }).click();
      await page
        .getByText(/nog niet bevestigd/)
        .first()
        .waitFor();
      await shoot('review-round');
      await shootPlace('part-round', '/voorbereiden/vragen/1.0a', /./);
      await shootPlace('quick', '/doorloop', /^Vraag/);
      await shootPlace('quick-end', '/doorloop/klaar', 'Snelle doorloop afgerond');
      await shootPlace('paper', '/voorbereiden/vragen/papier', 'Vragenlijst op papier');
      await shootPlace('entry', '/voorbereiden/vragen/overnemen', 'Formulier overnemen');
      await shootPlace('inventory', '/voorbereiden/arrangementen', 'Arrangementen');
      await shootPlace('inventory-groups', '/voorbereiden/arrangementen?groep=gemeente', 'Arrangementen');
      await shootPlace('inventory-table', '/voorbereiden/arrangementen/overzicht', 'Arrangementen in een tabel');
      await shootPlace('arrangement', '/voorbereiden/arrangementen/nieuw', /./);
      await shootPlace('registers', '/voorbereiden/registers', 'Registers');
      await addEstimates(page);
      await shootPlace('register-list', '/voorbereiden/registers/inschattingen', 'Inschatting van vraag en aanbod');
      await shootPlace('register-form', '/voorbereiden/registers/contracten/nieuw', /./);
      await shootPlace('register-sheet', '/voorbereiden/registers/contracten/overnemen', 'Neem een spreadsheet over');
      await shootPlace('demand-supply', '/voorbereiden/registers/vraag-en-aanbod', 'Vraag en aanbod');
      await shootPlace('reckoning', '/voorbereiden/registers/rekenwijze', 'Rekenwijze van de regio');
      await shootPlace('sheet', '/voorbereiden/arrangementen/overnemen', 'Neem een spreadsheet over');
      await page.getByLabel('Kies een bestand').setInputFiles(LIST);
      await page.getByRole('button', { name: 'Neem over' }).waitFor();
      await shoot('sheet-preview');
      await shootPlace('picture', '/voorbereiden/arrangementen/beeld', 'Beeld van de arrangementen');
      await shootPlace('blind-spots', '/voorbereiden/arrangementen/blinde-vlekken', 'Blinde vlekken');
      await shootPlace('table-spots', `${tablePath}/arrangementen/blinde-vlekken`, 'Blinde vlekken');
      await shootPlace('table-picture', `${tablePath}/beeld`, 'Beeld van de arrangementen');
      await shootPlace('drafts', '/voorbereiden/conceptafspraken', 'Conceptafspraken');
      await shootPlace('draft', '/voorbereiden/conceptafspraken/nieuw/A6', /./);
      await shootPlace('tables', '/aan-tafel', 'Tafels');
      await shootPlace('new-table', '/aan-tafel/nieuw', 'Nieuwe tafel');
      await shootPlace('region-file', '/aan-tafel/regiobestand', 'Regiobestand');
      await page.getByLabel('Doe er een leesbare versie bij').check();
      await page.getByLabel(/^Wachtzin/).fill('zes losse woorden op een rij');
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Maak regiobestand' }).click();
      const regionFile = await (await saving).path();
      await page.getByText('Het regiobestand staat bij uw downloads.').waitFor();
      await shoot('region-file-made');
      for (const [screen, seen] of [
        ['region-file-new', other.page],
        ['region-file-equal', page],
      ] as const) {
        await seen.setViewportSize(viewport);
        await goTo(seen, '/bestand');
        await seen.getByLabel('Kies een bestand').setInputFiles(regionFile);
        await seen.getByLabel('Wachtzin').fill('zes losse woorden op een rij');
        await seen.getByRole('button', { name: 'Open', exact: true }).click();
        await seen.getByRole('heading', { name: 'Dit gebeurt er als u samenvoegt' }).waitFor();
        await seen.screenshot({ path: `${FOLDER}/full-${screen}-${name}-${colorScheme}.png`, fullPage: true });
      }
      await shootPlace('file', '/bestand', 'Lees een bestand in');
      const questions = Buffer.from('{"kind":"ontwikkeltafel-vragenlijst","form":1}');
      await page
        .getByLabel('Kies een bestand')
        .setInputFiles({ name: 'vragenlijst.json', mimeType: 'application/json', buffer: questions });
      await page.getByRole('button', { name: 'Bekijk de vragen' }).waitFor();
      await shoot('file-questions');
      await page.getByRole('button', { name: 'Scan QR-codes' }).click();
      await page.getByText(/^Richt de camera op de codes/).waitFor();
      await shoot('scan-codes');
      await page.keyboard.press('Escape');
      await shootPlace('establish', '/vaststellen', 'Vaststellen');
      await shootPlace('region', '/regio', 'Holland Rijnland');
      await shootPlace('settings', '/instellingen', 'Instellingen');
      await shootPlace('storage', '/opslag', 'Uw werk bewaren');
      await shootPlace('hand-in', '/opslag/inleveren', 'Lever dit apparaat in');
      await shootPlace('recovery', '/opslag/redden', 'Red wat er is');
      await shootPlace('help', '/hulp', 'Hulp');
      await shootPlace('guide', '/hulp/bijeenkomst', 'Een bijeenkomst voorbereiden');
      await goTo(page, '/voorbereiden/vragen/2.2a');
      await page.getByLabel('Toelichting').fill('Bel de ouders van J. de Vries, 14 jaar, op 06-12345678.');
      await page.getByText('Dit lijkt op een naam met een leeftijd:').waitFor();
      await shoot('guard');
      await rm(folder, { recursive: true, force: true });
    });
  }
}
