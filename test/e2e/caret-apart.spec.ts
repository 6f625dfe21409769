import type { Page } from '@playwright/test';
import { anna, bo, editorOf, goToEnd, join, makeTable, writeLine } from './support/person';
import { expect, test } from './support/test';

test.use({ hasServiceWorker: false });

const SENTENCE = 'Deze zin van Bo staat van begin tot eind in een en dezelfde alinea, wat een ander ook schrijft.';

/** The blocks of the text, without the names at the cursors of others. */
const readBlocks = (page: Page): Promise<string[]> =>
  editorOf(page).evaluate((editor) =>
    Array.from(editor.children, (block) => {
      const written = document.createElement('div');
      written.append(block.cloneNode(true));
      for (const shown of written.querySelectorAll('.ProseMirror-widget')) shown.remove();
      return written.textContent;
    }),
  );

test('DOC-2 what one types at the end stays one sentence while another adds paragraphs before and behind it', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(300_000);
  const [here, there] = await Promise.all([startDevice(), startDevice()]);
  await join(there.page, await makeTable(here.page, host.url, 'Samen schrijven', anna), bo);
  await expect(editorOf(there.page)).toContainText('Visie');
  await writeLine(here.page, 'De laatste zin van Anna.');
  await expect(editorOf(there.page)).toContainText('De laatste zin van Anna.');
  for (const { page } of [here, there]) {
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await writeLine(there.page, 'Begin.');
  await expect(editorOf(here.page)).toContainText('Begin.');

  const typing = there.page.keyboard.type(` ${SENTENCE}`, { delay: 60 });
  for (const at of [1, 2, 3]) {
    await editorOf(here.page).getByText('De laatste zin van Anna.').click();
    await here.page.keyboard.press('End');
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.type(`Ervoor ${at}.`, { delay: 20 });
    await goToEnd(here.page);
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.type(`Erachter ${at}.`, { delay: 20 });
  }
  await typing;
  await expect(editorOf(here.page)).toContainText(SENTENCE);
  await expect.poll(async () => (await readBlocks(there.page)).join('|')).toBe((await readBlocks(here.page)).join('|'));
  const blocks = await readBlocks(there.page);
  expect(blocks).toContain(`Begin. ${SENTENCE}`);
  for (const at of [1, 2, 3]) expect(blocks).toEqual(expect.arrayContaining([`Ervoor ${at}.`, `Erachter ${at}.`]));
});
