import { anna, bo, editorOf, join, makeTable, waitUntilKept, writeLine } from './support/person';
import { expect, test } from './support/test';

test.describe('two devices at one table', () => {
  test('TBL-1 DOC-2 join by link without an account, and what one types the other sees', async ({
    host,
    startDevice,
  }) => {
    const [here, there] = await Promise.all([startDevice(), startDevice()]);
    const invitation = await makeTable(here.page, host.url, 'Ontwikkeldocument 2027', anna);
    await join(there.page, invitation, bo);
    await expect(editorOf(there.page)).toContainText('Visie');
    expect(there.page.url()).not.toContain(invitation.split('#/aansluiten/')[1]);
    await expect(here.page.getByRole('banner').getByText('op 2 van 2 apparaten')).toBeVisible();
    await writeLine(here.page, 'Samen met de school');
    await expect(editorOf(there.page)).toContainText('Samen met de school');
    await writeLine(there.page, 'en met de gemeente');
    await expect(editorOf(here.page)).toContainText('en met de gemeente');
    await expect(editorOf(here.page)).toContainText('Samen met de school');
    await expect(here.page.getByText('Bo').first()).toBeVisible();
    await expect(there.page.getByText('Anna').first()).toBeVisible();
  });

  test('TBL-3 the host ends, and typing still flows both ways', async ({ host, startDevice }) => {
    const [here, there] = await Promise.all([startDevice(), startDevice()]);
    await join(there.page, await makeTable(here.page, host.url, 'Zonder host'), bo);
    await expect(editorOf(there.page)).toContainText('Visie');
    await host.end();
    await writeLine(here.page, 'van hier na het einde');
    await expect(editorOf(there.page)).toContainText('van hier na het einde');
    await writeLine(there.page, 'van daar na het einde');
    await expect(editorOf(here.page)).toContainText('van daar na het einde');
    await expect(here.page.getByText(/Nieuwe deelnemers kunnen nu niet aansluiten/)).toBeVisible();
  });

  test('DOC-2 while another types on, one writes where one puts the caret', async ({ host, startDevice }) => {
    const [here, there] = await Promise.all([startDevice(), startDevice()]);
    await join(there.page, await makeTable(here.page, host.url, 'Door elkaar'), bo);
    await expect(editorOf(there.page)).toContainText('Visie');
    await writeLine(there.page, 'Hier schrijft Bo:');
    const typing = there.page.keyboard.type(' woord na woord'.repeat(40), { delay: 10 });
    const lines = Array.from({ length: 12 }, (_, index) => `A${index}`);
    await editorOf(here.page).click();
    // From the very paragraph that the other writes in to the first one.
    for (const line of lines) {
      await here.page.keyboard.press('Control+End');
      await here.page.keyboard.press('Control+Home');
      await here.page.keyboard.type(`<${line}>`);
    }
    await typing;
    for (const page of [here.page, there.page])
      for (const line of lines) await expect(editorOf(page)).toContainText(`<${line}>`);
    await expect(editorOf(here.page)).toContainText(' woord na woord'.repeat(40).trim());
  });

  test('OFF-4 DOC-3 a browser is killed, both write apart, and both texts are there when they meet', async ({
    host,
    startDevice,
  }) => {
    const [here, first] = await Promise.all([startDevice(), startDevice()]);
    await join(first.page, await makeTable(here.page, host.url, 'Apart en samen'), bo);
    await expect(editorOf(first.page)).toContainText('Visie');
    await writeLine(first.page, 'vlak voor het einde');
    await waitUntilKept(first.page);
    const tableUrl = first.page.url();
    await first.kill();
    await writeLine(here.page, 'geschreven terwijl Bo weg was');
    await waitUntilKept(here.page);
    const hereUrl = here.page.url();
    await here.close();

    const again = await startDevice({ profile: first.profile });
    await again.page.goto(tableUrl);
    await expect(editorOf(again.page)).toContainText('vlak voor het einde');
    await writeLine(again.page, 'geschreven terwijl Anna weg was');
    await waitUntilKept(again.page);
    await expect(editorOf(again.page)).not.toContainText('geschreven terwijl Bo weg was');

    const back = await startDevice({ profile: here.profile });
    await back.page.goto(hereUrl);
    for (const page of [again.page, back.page]) {
      for (const text of ['vlak voor het einde', 'geschreven terwijl Bo weg was', 'geschreven terwijl Anna weg was'])
        await expect(editorOf(page)).toContainText(text);
    }
  });
});
