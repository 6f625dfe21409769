// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import {
  buildCursor,
  buildOthersSelection,
  isDrawableState,
  readCursorOwner,
} from '../../../../src/editor/view/cursors';
import {
  closeDevices,
  linesOf,
  makeDocument,
  meet,
  openDevice,
  placeBelow,
  placeCursor,
  select,
  type,
  viewOf,
  type Device,
} from '../devices';

afterEach(closeDevices);

const anna = { participantId: 'p1', name: 'Anna', partyName: 'Gemeente', letter: 'A', colorIndex: 2 };
const id = { client: 5, clock: 0 };

const tell = (from: Device, to: Device): void => {
  applyAwarenessUpdate(to.awareness, encodeAwarenessUpdate(from.awareness, [from.awareness.clientID]), 'link');
};

const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('a cursor of someone else', () => {
  test('ED9 shows the letter of the party and the name, hidden from speech', () => {
    const cursor = buildCursor(anna);
    expect(cursor.className).toBe('other-cursor party-2');
    expect(cursor.querySelector('.other-cursor-letter')?.textContent).toBe('A');
    expect(cursor.querySelector('.other-cursor-name')?.textContent).toBe('Anna');
    expect(cursor.getAttribute('aria-hidden')).toBe('true');
    expect(buildOthersSelection(anna)).toEqual({ class: 'other-selection party-2' });
  });

  test('ED9 writes no style attribute', () => {
    const written = vi.spyOn(Element.prototype, 'setAttribute');
    const cursor = buildCursor({ ...anna, color: '#ff0000' });
    expect(written.mock.calls.map(([name]) => name)).not.toContain('style');
    written.mockRestore();
    for (const element of [cursor, ...cursor.querySelectorAll('*')]) expect(element.hasAttribute('style')).toBe(false);
    expect(buildOthersSelection(anna)).not.toHaveProperty('style');
  });

  test.each([
    ['markup', { ...anna, name: '<img src=x onerror=alert(1)>' }, '<img src=x onerror=alert(1)>'],
    ['a turned direction', { ...anna, name: 'An\u202Ena\u200B' }, 'An na'],
    ['stacked accents', { ...anna, name: `A${'\u0301'.repeat(60)}nna` }, 'Á nna'],
    ['a long name', { ...anna, name: 'x'.repeat(100) }, 'x'.repeat(40)],
    ['no text', { ...anna, name: { text: 'x' } }, ''],
  ])('ED9 %s in a name stays plain text', (_what, user, shown) => {
    expect(readCursorOwner(user).name).toBe(shown);
    expect(buildCursor(user).querySelector('img')).toBeNull();
  });

  test.each([
    [undefined, 1],
    [1, 1],
    [10, 10],
    [11, 1],
    [0, 2],
    [1.5, 1],
    ['3', 1],
    [Number.NaN, 1],
  ])('ED9 colour index %s has a colour of the palette', (colorIndex, colorNumber) => {
    expect(readCursorOwner({ ...anna, colorIndex }).colorNumber).toBe(colorNumber);
  });
});

describe('presence of someone else', () => {
  const good = { anchor: { item: id, type: null, tname: null, assoc: 0 }, head: { type: id } };

  test('ED9 a well-formed one is drawn', () => {
    expect(isDrawableState({ user: anna, cursor: good })).toBe(true);
    expect(
      isDrawableState({ user: anna, cursor: { anchor: { tname: 'document' }, head: { tname: 'document' } } }),
    ).toBe(true);
  });

  test.each([
    undefined,
    null,
    {},
    { user: anna },
    { user: anna, cursor: null },
    { cursor: good },
    { user: 'Anna', cursor: good },
    { user: anna, cursor: { anchor: good.anchor } },
    { user: anna, cursor: { anchor: 5, head: 5 } },
    { user: anna, cursor: { anchor: {}, head: {} } },
    { user: anna, cursor: { anchor: { item: { client: -1, clock: 0 } }, head: good.head } },
    { user: anna, cursor: { anchor: { item: { client: 5, clock: 1.5 } }, head: good.head } },
    { user: anna, cursor: { anchor: { item: { client: 5, clock: 2 ** 60 } }, head: good.head } },
    { user: anna, cursor: { anchor: { item: 'x' }, head: good.head } },
    { user: anna, cursor: { anchor: { tname: 'x'.repeat(65) }, head: good.head } },
  ])('ED9 a malformed one is not (%j)', (state) => {
    expect(isDrawableState(state)).toBe(false);
  });

  test('ED9 a malformed one keeps no text from arriving', async () => {
    const content = makeDocument();
    const [one, other] = [openDevice(content), openDevice(content)];
    const forger = new Awareness(new Y.Doc());
    for (const cursor of [
      { anchor: 5, head: 5 },
      { anchor: {}, head: {} },
      { anchor: { item: { client: 1e15, clock: 7 } }, head: { tname: 'nergens' } },
    ]) {
      forger.setLocalState({ user: anna, cursor });
      applyAwarenessUpdate(one.awareness, encodeAwarenessUpdate(forger, [forger.clientID]), 'link');
      await drawn();
      placeBelow(other, 'Visie');
      type(other, 'x');
      meet(one, other);
    }
    forger.destroy();
    expect(linesOf(one)[1]).toBe('paragraph xxx');
  });
});

describe.each([false, true])('cursors between two devices (reading: %s)', (isReadOnly) => {
  test('ED9 the cursor and selection of someone else stand where they are', async () => {
    const content = makeDocument();
    const one = openDevice(content, { isReadOnly });
    const other = openDevice(content);
    other.awareness.setLocalStateField('user', anna);
    placeBelow(other, 'Visie');
    type(other, 'Elk kind naar school');
    select(other, 'kind');
    viewOf(other).focus();
    viewOf(other).dispatch(viewOf(other).state.tr);
    meet(one, other);
    tell(other, one);
    await drawn();
    const cursor = one.mount.querySelector('.other-cursor');
    expect(cursor?.textContent).toContain('Anna');
    expect(one.mount.querySelector('.other-selection.party-2')?.textContent).toContain('kind');
    expect(one.mount.querySelectorAll('[style]')).toHaveLength(0);

    placeCursor(other, 'Afspraken');
    tell(other, one);
    await drawn();
    expect(one.mount.querySelectorAll('h1')[1]?.querySelector('.other-cursor')).not.toBeNull();
    expect(one.mount.querySelectorAll('.other-cursor')).toHaveLength(1);

    other.editor.destroy();
    tell(other, one);
    await drawn();
    expect(one.mount.querySelector('.other-cursor')).toBeNull();
  });
});
