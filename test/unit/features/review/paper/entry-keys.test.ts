// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { readStroke, type Stroke } from '../../../../../src/features/review/paper/entry-keys';

afterEach(() => {
  document.body.replaceChildren();
});

function add(tag: 'input' | 'textarea' | 'button' | 'dialog', attributes: Record<string, string> = {}): Element {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

function press(key: string, target: Element = document.body, more: KeyboardEventInit = {}): Stroke | undefined {
  let stroke: Stroke | undefined;
  const listen = (event: KeyboardEvent): void => {
    stroke = readStroke(event);
  };
  window.addEventListener('keydown', listen, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  return stroke;
}

describe('CHK-14 the keys of quick entry', () => {
  test('a digit is an answer by its place on the form, and 0 clears', () => {
    expect(press('1')).toEqual({ type: 'answer', value: 'yes' });
    expect(press('5', add('input', { type: 'radio' }))).toEqual({ type: 'answer', value: 'not-our-role' });
    expect(press('0')).toEqual({ type: 'clear' });
    expect(press('6')).toBeUndefined();
  });

  test('arrows and Enter go from row to row in an answer, and do nothing else elsewhere', () => {
    const radio = add('input', { type: 'radio' });
    expect(press('ArrowDown', radio)).toEqual({ type: 'move', by: 1 });
    expect(press('ArrowUp', radio)).toEqual({ type: 'move', by: -1 });
    expect(press('Enter', radio)).toEqual({ type: 'move', by: 1 });
    expect(press('ArrowRight', radio)).toBeUndefined();
    expect(press('ArrowDown')).toBeUndefined();
    expect(press('Enter', add('button'))).toBeUndefined();
  });

  test('a text keeps its keys, and so do the browser and a dialog', () => {
    const field = add('textarea');
    expect(press('1', field)).toBeUndefined();
    expect(press('z', field, { ctrlKey: true })).toBeUndefined();
    expect(press('1', document.body, { ctrlKey: true })).toBeUndefined();
    expect(press('1', document.body, { isComposing: true })).toBeUndefined();
    add('dialog', { open: '' });
    expect(press('1')).toBeUndefined();
  });

  test('Ctrl+Z or Cmd+Z takes back', () => {
    expect(press('z', document.body, { ctrlKey: true })).toEqual({ type: 'undo' });
    expect(press('Z', document.body, { metaKey: true })).toEqual({ type: 'undo' });
    expect(press('z', document.body, { ctrlKey: true, shiftKey: true })).toBeUndefined();
    expect(press('z')).toBeUndefined();
  });
});
