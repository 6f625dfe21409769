import { expect } from '@playwright/test';
import { createHash } from 'node:crypto';

/** A page of either driver, Playwright's or puppeteer's: it runs a function. */
export type AnyPage = { evaluate(inPage: () => string): Promise<string> };

type TypedPage = AnyPage & {
  keyboard: {
    down(key: 'Control'): Promise<void>;
    press(key: 'End' | 'Enter'): Promise<void>;
    up(key: 'Control'): Promise<void>;
  };
};

/** How a document looks, short enough to be compared and shown however long it is. */
export type Look = { readonly blockCount: number; readonly textLength: number; readonly digest: string };

/** What people wrote in the document that is open on a page, each block on a line; empty where no editor is open. */
export const readText = (page: AnyPage): Promise<string> => page.evaluate(readInPage);

export async function lookAt(page: AnyPage): Promise<Look> {
  const text = await readText(page);
  return {
    blockCount: text === '' ? 0 : text.split('\n').length,
    textLength: text.length,
    digest: createHash('sha256').update(text).digest('hex'),
  };
}

/** The end of the document, where people write. */
export const readEnd = async (page: AnyPage): Promise<string> =>
  (await readText(page)).split('\n').slice(-10).join('\n');

/** Puts the caret in a new paragraph at the end, without drawing in sight what is in between. */
export async function startParagraph(page: TypedPage): Promise<void> {
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[role="textbox"][aria-label^="Ontwikkeldocument van"]')?.focus();
    return '';
  });
  // y-prosemirror may put a caret that was just set back where it was: seen with scripted keys, within milliseconds.
  await expect(async () => {
    await goToEnd(page);
    if ((await page.evaluate(readCaretPlace)) === 'end') await page.keyboard.press('Enter');
    await goToEnd(page);
    expect(await page.evaluate(readCaretPlace)).toBe('empty end');
  }).toPass();
}

async function goToEnd(page: TypedPage): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('End');
  await page.keyboard.up('Control');
}

function readCaretPlace(): string {
  const last = document.querySelector('[role="textbox"][aria-label^="Ontwikkeldocument van"]')?.lastElementChild;
  const { anchorNode = null } = document.getSelection() ?? {};
  if (last?.contains(anchorNode) !== true) return 'elsewhere';
  return last.textContent === '' ? 'empty end' : 'end';
}

/** The names at the cursors of others stand in the text and are not part of it. */
function readInPage(): string {
  const editor = document.querySelector('[role="textbox"][aria-label^="Ontwikkeldocument van"]');
  const lines = Array.from(editor?.children ?? [], (block) => {
    if (block.matches('.ProseMirror-widget')) return '';
    if (block.querySelector('.ProseMirror-widget') === null) return block.textContent;
    const written = block.cloneNode(true) as Element;
    for (const shown of written.querySelectorAll('.ProseMirror-widget')) shown.remove();
    return written.textContent;
  });
  return lines.join('\n');
}
