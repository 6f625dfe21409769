// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { insertLiving } from '../../../../src/editor/living/insert-living';
import { showLiving } from '../../../../src/editor/living/show-living';
import type { ShowLiving } from '../../../../src/editor/editor-types';
import {
  closeDevices,
  isSame,
  linesOf,
  makeDocument,
  meet,
  openDevice,
  paste,
  placeBelow,
  press,
  type,
  viewOf,
} from '../devices';

afterEach(closeDevices);

type Shown = { readonly shows: string; readonly place: HTMLElement; readonly remove: (() => void) | undefined };

/** Shows blocks by name, and keeps what it was asked. */
function makeShow() {
  const shown: Shown[] = [];
  const stop = vi.fn();
  const show: ShowLiving = (shows, place, remove) => {
    shown.push({ shows, place, remove });
    place.textContent = `toont ${shows}`;
    return stop;
  };
  return { shown, stop, show };
}

function openWithLiving(shows = 'mirror') {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'Tekst');
  insertLiving(device.editor, shows);
  return device;
}

const livingOf = ({ mount }: { mount: HTMLElement }) => [...mount.querySelectorAll<HTMLElement>('[data-living]')];

test('ED32 a living block says what it is until it is shown, and nothing of it is text', () => {
  const device = openWithLiving();
  const before = Y.encodeStateVector(device.doc);
  expect(livingOf(device).map(({ textContent }) => textContent)).toEqual([
    'Levend blok: toont gegevens van deze tafel',
  ]);
  const { show, shown } = makeShow();
  showLiving(device.editor, show);
  expect(livingOf(device).map(({ textContent, contentEditable }) => [textContent, contentEditable])).toEqual([
    ['toont mirror', 'false'],
  ]);
  expect(shown).toHaveLength(1);
  expect(viewOf(device).state.doc.textContent).toBe('VisieTekstAfspraken');
  expect(Y.encodeStateVector(device.doc)).toEqual(before);
});

test('ED32 it is taken out by its button or by the keyboard, and each can be undone', () => {
  const device = openWithLiving();
  const { show, shown, stop } = makeShow();
  showLiving(device.editor, show);
  shown[0]?.remove?.();
  expect(livingOf(device)).toEqual([]);
  expect(stop).toHaveBeenCalledTimes(1);
  device.editor.command('undo').run();
  expect(livingOf(device).map(({ textContent }) => textContent)).toEqual(['toont mirror']);
  placeBelow(device, 'Visie');
  const view = viewOf(device);
  const end = view.state.doc.child(0).nodeSize + view.state.doc.child(1).nodeSize;
  device.editor.select(end + 2, end + 2);
  press(device, 'Backspace');
  expect(livingOf(device)).toEqual([]);
  device.editor.command('undo').run();
  expect(livingOf(device)).toHaveLength(1);
});

test('ED32 two people who place one apart both keep theirs', () => {
  const content = makeDocument();
  const [anna, bo] = [openDevice(content), openDevice(content)];
  for (const [device, chapter, shows] of [
    [anna, 'Visie', 'mirror'],
    [bo, 'Afspraken', 'actions'],
  ] as const) {
    placeBelow(device, chapter);
    type(device, 'Tekst');
    insertLiving(device.editor, shows);
    showLiving(device.editor, makeShow().show);
  }
  meet(anna, bo);
  expect(livingOf(anna).map(({ textContent }) => textContent)).toEqual(['toont mirror', 'toont actions']);
  expect(isSame(anna, bo)).toBe(true);
});

test('ED32 who reads sees it and cannot take it out', () => {
  const device = openWithLiving();
  const { show, shown } = makeShow();
  showLiving(device.editor, show);
  device.editor.setReadOnly(true);
  expect(shown.at(-1)).toMatchObject({ shows: 'mirror', remove: undefined });
  expect(livingOf(device)).toHaveLength(1);
});

test('ED6 ED32 a name of a newer build is shown by whoever knows it, and stays; one that is none ends the writing', () => {
  const device = openWithLiving('budget-next');
  expect(device.editor.mode).toBe('editing');
  expect(livingOf(device)).toHaveLength(1);
  const strange = makeDocument((fragment) => {
    const block = new Y.XmlElement('living');
    block.setAttribute('shows', 'Geen <naam>');
    fragment.insert(0, [block]);
  });
  const other = openDevice(strange);
  expect(other.editor.mode).toBe('unknown-parts');
  expect(Y.encodeStateAsUpdate(other.doc)).toEqual(strange);
});

test('ED8 copied within the app it stays, and anything else that claims to be one goes', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  paste(device, '<p>een</p><div data-living="mirror"></div><div data-living="<b>"></div><p>twee</p>');
  expect(livingOf(device)).toHaveLength(1);
  expect(linesOf(device).join()).toContain('paragraph een');
});

test('where it stood alone an empty line is left', () => {
  const device = openDevice(
    makeDocument((fragment) => {
      const block = new Y.XmlElement('living');
      block.setAttribute('shows', 'mirror');
      fragment.insert(0, [block]);
    }),
  );
  const { show, shown } = makeShow();
  showLiving(device.editor, show);
  shown[0]?.remove?.();
  expect(linesOf(device)).toEqual(['paragraph']);
});
