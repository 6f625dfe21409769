/**
 * Word writes a list as paragraphs with a private style and the bullet as text. This makes lists of them.
 */

const LEVEL_ATTRIBUTE = 'data-word-level';
const MARKER_ATTRIBUTE = 'data-word-marker';
const MAX_LEVEL = 6;

/**
 * Carries Word's private list style over into attributes, before the browser reads the page and may drop styles it does
 * not know.
 */
export const markWordLists = (html: string): string =>
  html.includes('mso-list')
    ? html
        .replace(/<(p|h[1-6]|li)\b(?=[^>]*mso-list:\s*l\d+\s+level(\d))/gi, `<$1 ${LEVEL_ATTRIBUTE}="$2"`)
        .replace(/<span\b(?=[^>]*mso-list:\s*ignore)/gi, `<span ${MARKER_ATTRIBUTE}="1"`)
    : html;

/** Makes lists of the paragraphs that Word meant as lists. Changes the page it is given. */
export function makeWordLists(page: HTMLElement): void {
  const entries = [...page.querySelectorAll<HTMLElement>(`p[${LEVEL_ATTRIBUTE}]`)];
  let open: HTMLElement[] = [];
  let previous: HTMLElement | undefined;
  for (const entry of entries) {
    const isContinued = previous !== undefined && entry.previousElementSibling === open[0];
    if (!isContinued) open = [];
    previous = entry;
    placeEntry(entry, open);
  }
}

/** Moves one entry into the list of its level; `open` holds the lists that are being filled, outermost first. */
function placeEntry(entry: HTMLElement, open: HTMLElement[]): void {
  const level = Math.min(Math.max(Number(entry.getAttribute(LEVEL_ATTRIBUTE)) || 1, 1), MAX_LEVEL);
  const tag = takeMarker(entry);
  open.length = Math.min(open.length, level);
  if (open.length > 0 && open.length === level && open[level - 1]?.localName !== tag) open.length -= 1;
  if (open.length === 0) {
    const list = entry.ownerDocument.createElement(tag);
    entry.before(list);
    open.push(list);
  }
  while (open.length < level) {
    const parent = open.at(-1);
    const host = parent?.lastElementChild ?? parent?.appendChild(entry.ownerDocument.createElement('li'));
    const list = entry.ownerDocument.createElement(tag);
    host?.append(list);
    open.push(list);
  }
  const listItem = entry.ownerDocument.createElement('li');
  open.at(-1)?.append(listItem);
  listItem.append(entry);
}

/** Takes the bullet or number out of the text and says which kind of list it stood for. */
function takeMarker(entry: HTMLElement): 'ol' | 'ul' {
  const marker = entry.querySelector(`[${MARKER_ATTRIBUTE}]`);
  const text = marker?.textContent.trim() ?? '';
  marker?.remove();
  return /^\(?([0-9]{1,3}|[a-z]|[ivx]{1,5})[.)]/i.test(text) ? 'ol' : 'ul';
}
