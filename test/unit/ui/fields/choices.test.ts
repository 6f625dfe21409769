// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { mayActAsShortcut, takesText } from '../../../../src/ui/fields/choices';

const make = (html: string): HTMLElement => {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.append(box);
  const first = box.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error('nothing was made');
  return first;
};

function press(target: Element, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: '1', bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  document.body.replaceChildren();
});

test.each(['<input>', '<input type="search">', '<textarea></textarea>', '<select></select>'])(
  '%s takes text',
  (html) => {
    expect(takesText(make(html))).toBe(true);
  },
);

test.each(['<input type="radio">', '<button>x</button>', '<p>x</p>'])('%s takes no text', (html) => {
  expect(takesText(make(html))).toBe(false);
});

describe('UI2 a shortcut', () => {
  test('acts inside its group, and elsewhere only with the scope of the page', () => {
    const group = make('<div><input type="radio"></div>');
    const radio = group.querySelector('input') ?? group;
    expect(mayActAsShortcut(press(radio), group, 'group')).toBe(true);
    expect(mayActAsShortcut(press(document.body), group, 'group')).toBe(false);
    expect(mayActAsShortcut(press(document.body), group, 'page')).toBe(true);
  });

  test('does nothing while someone types', () => {
    const group = make('<div></div>');
    expect(mayActAsShortcut(press(make('<textarea></textarea>')), group, 'page')).toBe(false);
  });

  test.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }])('does nothing with %o', (init) => {
    const group = make('<div></div>');
    expect(mayActAsShortcut(press(document.body, init), group, 'page')).toBe(false);
  });

  test('does nothing behind an open dialog, and works inside it', () => {
    const group = make('<div></div>');
    const dialog = make('<dialog open><div></div></dialog>');
    expect(mayActAsShortcut(press(document.body), group, 'page')).toBe(false);
    dialog.append(group);
    expect(mayActAsShortcut(press(group), group, 'page')).toBe(true);
  });
});
