// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { isUndoKey, PageKeys, type Turn } from '../../../../../src/features/review/part/page-keys';

afterEach(() => {
  document.body.replaceChildren();
});

/** Presses a key on an element made of some markup's tag and type. */
function press(
  keys: PageKeys,
  key: string,
  target: Element = document.body,
  more: KeyboardEventInit = {},
): Turn | undefined {
  let turn: Turn | undefined;
  const listen = (event: KeyboardEvent): void => {
    turn = keys.read(event);
  };
  window.addEventListener('keydown', listen, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  return turn;
}

function add(tag: 'input' | 'textarea' | 'button' | 'select', type?: string): Element {
  const element = document.createElement(tag);
  if (type !== undefined) element.setAttribute('type', type);
  document.body.append(element);
  return element;
}

describe('CHK-12 turning by key', () => {
  test('arrows turn wherever nothing is typed', () => {
    const keys = new PageKeys();
    expect(press(keys, 'ArrowRight')).toBe('next');
    expect(press(keys, 'ArrowLeft')).toBe('previous');
    expect(press(keys, 'ArrowRight', add('button'))).toBe('next');
  });

  test('a field keeps its arrows', () => {
    const keys = new PageKeys();
    expect(press(keys, 'ArrowRight', add('textarea'))).toBeUndefined();
    expect(press(keys, 'ArrowLeft', add('input', 'url'))).toBeUndefined();
    expect(press(keys, 'ArrowLeft', add('select'))).toBeUndefined();
  });

  test('the radio group keeps its arrows, except right after a digit', () => {
    const keys = new PageKeys();
    const radio = add('input', 'radio');
    expect(press(keys, 'ArrowRight', radio)).toBeUndefined();
    expect(press(keys, '2', radio)).toBeUndefined();
    expect(press(keys, 'ArrowRight', radio)).toBe('next');
    expect(press(keys, '2', radio)).toBeUndefined();
    expect(press(keys, 'ArrowDown', radio)).toBeUndefined();
    expect(press(keys, 'ArrowRight', radio)).toBeUndefined();
  });

  test('Enter goes on from an answer and nowhere else', () => {
    const keys = new PageKeys();
    expect(press(keys, 'Enter', add('input', 'radio'))).toBe('next');
    expect(press(keys, 'Enter', add('button'))).toBeUndefined();
  });

  test('keys with a modifier belong to the browser', () => {
    const keys = new PageKeys();
    expect(press(keys, 'ArrowLeft', document.body, { altKey: true })).toBeUndefined();
    expect(press(keys, 'ArrowRight', document.body, { ctrlKey: true })).toBeUndefined();
    expect(press(keys, 'ArrowRight', document.body, { shiftKey: true })).toBeUndefined();
  });

  test('nothing turns behind an open dialog', () => {
    const dialog = document.createElement('dialog');
    dialog.setAttribute('open', '');
    document.body.append(dialog);
    expect(press(new PageKeys(), 'ArrowRight')).toBeUndefined();
  });
});

test('CHK-12 Ctrl+Z takes a choice back, but belongs to a text that is typed', () => {
  const isUndo = (target: Element, more: KeyboardEventInit): boolean => {
    let isIt = false;
    const listen = (event: KeyboardEvent): void => {
      isIt = isUndoKey(event);
    };
    window.addEventListener('keydown', listen, { once: true });
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', bubbles: true, ...more }));
    return isIt;
  };
  expect(isUndo(add('input', 'radio'), { ctrlKey: true })).toBe(true);
  expect(isUndo(document.body, { metaKey: true })).toBe(true);
  expect(isUndo(add('textarea'), { ctrlKey: true })).toBe(false);
  expect(isUndo(document.body, { ctrlKey: true, shiftKey: true })).toBe(false);
  expect(isUndo(document.body, {})).toBe(false);
});
