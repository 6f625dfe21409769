import { readFileSync } from 'node:fs';
import * as Y from 'yjs';

/**
 * The workshop of `test/fixtures/workshop.json`, typed again. `make-workshop.mjs` says what a step is.
 * @typedef {{ person: number, isNew: boolean, paragraph: number, text: string }} Step
 */

const SCRIPT = new URL('../../fixtures/workshop.json', import.meta.url);
const BACKSPACE = '<';
const FIRST_CLIENT_ID = 104_729;

/** @returns {Step[]} */
export function readWorkshop() {
  /** @type {{ steps: string[] }} */
  const { steps } = JSON.parse(readFileSync(SCRIPT, 'utf8'));
  return steps.map((step) => {
    const [, , person, kind, paragraph, text = ''] = /^(\d+) (\d+) (\w) (\d+) (.*)$/s.exec(step) ?? [];
    return { person: Number(person), isNew: kind === 'n', paragraph: Number(paragraph), text };
  });
}

/**
 * Types the workshop in a document, one transaction a key, by turns under the client ids of its people.
 * @param {Y.Doc} doc
 * @param {(key: number) => Promise<unknown> | void} [afterKey]
 * @param {number} [stepCount] how much of it
 * @returns {Promise<{ keyCount: number, text: string }>} `text`: what can be read at the end
 */
export async function replayWorkshop(doc, afterKey = () => undefined, stepCount = Infinity) {
  const document = doc.getXmlFragment('document');
  let keyCount = 0;
  for (const { person, isNew, paragraph, text } of readWorkshop().slice(0, stepCount)) {
    const act = (/** @type {() => void} */ edit) => {
      doc.clientID = FIRST_CLIENT_ID + person;
      doc.transact(edit);
      keyCount += 1;
      return afterKey(keyCount);
    };
    if (isNew) await act(() => addParagraph(document, paragraph));
    const written = findText(document, isNew ? Math.min(paragraph, document.length - 1) : paragraph);
    for (const letter of text) {
      if (letter !== BACKSPACE) await act(() => written.insert(written.length, letter));
      else if (written.length > 0) await act(() => written.delete(written.length - 1, 1));
    }
  }
  const text = document
    .toArray()
    .map((block) => textOf(block).toString())
    .join('\n');
  return { keyCount, text };
}

/** @param {Y.XmlFragment} document @param {number} fromEnd */
function addParagraph(document, fromEnd) {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText()]);
  document.insert(Math.max(0, document.length - fromEnd), [paragraph]);
}

/** @param {Y.XmlFragment} document @param {number} fromEnd */
const findText = (document, fromEnd) =>
  textOf(document.get(Math.max(0, document.length - 1 - fromEnd)) ?? new Y.XmlElement('paragraph'));

/** @param {unknown} block @returns {Y.XmlText} */
function textOf(block) {
  const first = block instanceof Y.XmlElement ? block.get(0) : undefined;
  return first instanceof Y.XmlText ? first : new Y.XmlText();
}
