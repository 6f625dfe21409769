import { anna, bo, editorOf, join, makeTable, writeLine } from './support/person';
import { expect, test } from './support/test';
test.use({ hasServiceWorker: false });
test(`caret wait`, async ({ host, startDevice }) => {
  test.setTimeout(180_000);
  const [here, there] = await Promise.all([startDevice(), startDevice()]);
  await join(there.page, await makeTable(here.page, host.url, 'Samen schrijven', anna), bo);
  await expect(editorOf(there.page)).toContainText('Visie');
  await writeLine(here.page, 'De laatste zin van Anna.');
  await expect(editorOf(there.page)).toContainText('De laatste zin van Anna.');
  const { page } = there;
  for (const waitMs of [0, 6000, 12000, 12000]) {
    await page.waitForTimeout(waitMs);
    await editorOf(page).getByText('Visie').click();
    await page.keyboard.press('Control+End');
    const said = await editorOf(page).evaluate(async (editor) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { anchorNode = null, anchorOffset = 0 } = document.getSelection() ?? {};
      const blocks = Array.from(editor.children);
      const at = blocks.findIndex((b) => b.contains(anchorNode));
      return `block ${at + 1}/${blocks.length} ${anchorNode?.nodeName} ${anchorOffset} || ${blocks.slice(-1).map((b) => b.outerHTML).join(' ~~ ')}`;
    });
    console.log(waitMs, said);
  }
});
