import type { Plugin } from 'prosemirror-state';
import type { DecorationAttrs } from 'prosemirror-view';
import { yCursorPlugin } from 'y-prosemirror';
import { isRecord, type SharedAwareness } from '../model/shared';
import { toPlugin } from './origins';

/** How many party colours there are: `--ot-party-1` up to this. */
const PARTY_COLOR_COUNT = 10;
const MAX_NAME_LENGTH = 40;
const MAX_LETTER_LENGTH = 3;
const MAX_ROOT_NAME_LENGTH = 64;

/** Who a cursor belongs to, as shown. */
export type CursorOwner = { readonly name: string; readonly letter: string; readonly colorNumber: number };

/** Reads a person's presence (`name`, `letter`, `colorIndex` from 1). It comes from anyone: short plain text only. */
export function readCursorOwner(user: unknown): CursorOwner {
  const fields = isRecord(user) ? user : {};
  const index = fields['colorIndex'];
  return {
    name: toPlainLine(fields['name'], MAX_NAME_LENGTH),
    letter: toPlainLine(fields['letter'], MAX_LETTER_LENGTH),
    colorNumber:
      typeof index === 'number' && Number.isInteger(index) ? (Math.abs(index - 1) % PARTY_COLOR_COUNT) + 1 : 1,
  };
}

/** Control characters, direction marks and stacked accents out, white space to single spaces, cut to length. */
function toPlainLine(value: unknown, maxLength: number): string {
  if (typeof value !== 'string') return '';
  const text = value
    .slice(0, maxLength * 8)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{M}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(text).slice(0, maxLength).join('');
}

/**
 * A cursor of someone else: the letter of the party in its colour, and the name. Colour comes from a class, because the
 * content policy allows no `style` attribute; the letter says the same without colour.
 */
export function buildCursor(user: unknown): HTMLElement {
  const owner = readCursorOwner(user);
  const cursor = element('span', `other-cursor party-${owner.colorNumber}`);
  // Screen readers would read the name as part of the sentence.
  cursor.setAttribute('aria-hidden', 'true');
  const label = element('span', 'other-cursor-label');
  label.append(element('span', 'other-cursor-letter', owner.letter), element('span', 'other-cursor-name', owner.name));
  // The word joiners keep the cursor from breaking a line where there is none.
  cursor.append('\u2060', label, '\u2060');
  return cursor;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** What someone else has selected, in the colour of their party. */
export const buildOthersSelection = (user: unknown): DecorationAttrs => ({
  class: `other-selection party-${readCursorOwner(user).colorNumber}`,
});

/**
 * Whether someone's state can be drawn. y-prosemirror believes a cursor as it comes and throws on a malformed one in the
 * middle of taking in a change, after which text would be lost.
 */
export function isDrawableState(state: unknown): boolean {
  if (!isRecord(state) || !isRecord(state['cursor'])) return false;
  const { user, cursor } = { user: state['user'], cursor: state['cursor'] };
  return isRecord(user) && isRelativePosition(cursor['anchor']) && isRelativePosition(cursor['head']);
}

/** A place in a Yjs type as it travels: relative to an item, a type or a root, at least one of them. */
function isRelativePosition(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { item, type, tname } = value;
  const isNamed = typeof tname === 'string' && tname.length <= MAX_ROOT_NAME_LENGTH;
  if (!isIdOrNothing(item) || !isIdOrNothing(type) || !(isNamed || isNothing(tname))) return false;
  return !isNothing(item) || !isNothing(type) || isNamed;
}

const isNothing = (value: unknown): boolean => value === undefined || value === null;

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

const isIdOrNothing = (value: unknown): boolean =>
  isNothing(value) || (isRecord(value) && isCount(value['client']) && isCount(value['clock']));

/** Shows the cursors of the others and tells them one's own. */
export const othersCursors = (awareness: SharedAwareness): Plugin =>
  toPlugin(
    yCursorPlugin(awareness, {
      awarenessStateFilter: (ownId: unknown, otherId: unknown, state: unknown) =>
        ownId !== otherId && isDrawableState(state),
      cursorBuilder: buildCursor,
      selectionBuilder: buildOthersSelection,
    }),
  );
