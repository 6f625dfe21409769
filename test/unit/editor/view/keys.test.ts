// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import {
  closeDevices,
  linesOf,
  makeDocument,
  openDevice,
  placeBelow,
  press,
  select,
  type,
  type Device,
} from '../devices';

afterEach(closeDevices);

function below(): Device {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  return device;
}

/** Of each box whether it is ticked. */
const boxesOf = ({ mount }: Device): (string | null)[] =>
  [...mount.querySelectorAll('[role="checkbox"]')].map((box) => box.getAttribute('aria-checked'));

describe('Tab', () => {
  test('ED11 is left to the browser in plain text', () => {
    const device = below();
    type(device, 'tekst');
    expect(press(device, 'Tab')).toBe(false);
    expect(press(device, 'Tab', { shiftKey: true })).toBe(false);
  });

  test('ED11 indents in a list, and back', () => {
    const device = below();
    type(device, '- een');
    press(device, 'Enter');
    type(device, 'twee');
    expect(press(device, 'Tab')).toBe(true);
    expect(device.mount.querySelector('li li')?.textContent).toBe('twee');
    expect(press(device, 'Tab', { shiftKey: true })).toBe(true);
    expect(device.mount.querySelector('li li')).toBeNull();
  });

  test('ED11 is kept in a list also where it can do nothing', () => {
    const device = below();
    type(device, '- een');
    expect(press(device, 'Tab')).toBe(true);
  });

  test('ED11 goes from cell to cell and makes a row at the end', () => {
    const device = below();
    device.editor.command('table').run();
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) {
      type(device, text);
      press(device, 'Tab');
    }
    expect(device.mount.querySelector('table')?.textContent).toBe('abcdefghij');
    expect(device.mount.querySelectorAll('tr')).toHaveLength(4);
    press(device, 'Tab', { shiftKey: true });
    type(device, '!');
    expect(device.mount.querySelector('table')?.textContent).toBe('abcdefghi!');
  });

  test('ED11 leaves the text after Escape, forward and back, and only then', () => {
    const device = below();
    type(device, '- een');
    press(device, 'Escape');
    expect(press(device, 'Tab')).toBe(false);
    expect(press(device, 'Tab')).toBe(true);
    press(device, 'Escape');
    press(device, 'Shift', { shiftKey: true });
    expect(press(device, 'Tab', { shiftKey: true })).toBe(false);
    press(device, 'Escape');
    press(device, 'ArrowLeft');
    expect(press(device, 'Tab')).toBe(true);
  });

  test('ED11 with another key is not ours', () => {
    const device = below();
    type(device, '- een');
    expect(press(device, 'Tab', { ctrlKey: true })).toBe(false);
    expect(press(device, 'Tab', { altKey: true })).toBe(false);
  });
});

describe('Ctrl with Home or End', () => {
  const wordsOf = ({ editor }: Device): string => {
    const { doc, selection } = editor.state;
    return doc.textBetween(selection.from, selection.to, ' | ');
  };

  test('ED50 goes to the beginning and behind the last letter, whatever the browser makes of it', () => {
    const device = below();
    type(device, 'midden');
    expect(press(device, 'End', { ctrlKey: true })).toBe(true);
    type(device, 'achteraan');
    expect(press(device, 'Home', { ctrlKey: true })).toBe(true);
    type(device, 'Vooraan ');
    press(device, 'End', { ctrlKey: true });
    type(device, '!');
    const lines = linesOf(device);
    expect([lines[0], lines.at(-1)]).toEqual(['heading1 Vooraan Visie', 'paragraph achteraan!']);
  });

  test('ED50 selects up to there with Shift', () => {
    const device = below();
    type(device, 'een twee');
    select(device, 'twee');
    expect(press(device, 'Home', { ctrlKey: true, shiftKey: true })).toBe(true);
    expect(wordsOf(device)).toBe('Visie | een ');
  });
});

describe('what is typed at the start of a line', () => {
  test.each([
    ['# Kop', 'heading1 Kop'],
    ['## Kop', 'heading2 Kop'],
    ['### Kop', 'heading3 Kop'],
    ['#### Kop', 'paragraph #### Kop'],
    ['- punt', 'list_item > paragraph punt'],
    ['* punt', 'list_item > paragraph punt'],
    ['7. zevende', 'list_item > paragraph zevende'],
    ['2027. jaar', 'paragraph 2027. jaar'],
    ['> citaat', 'blockquote > paragraph citaat'],
    ['! let op', 'callout > paragraph let op'],
    ['[ ] taak', 'list_item > paragraph taak'],
    ['[x] taak', 'list_item > paragraph taak'],
    ['---tekst', 'paragraph tekst'],
  ])('%s', (typed, line) => {
    const device = below();
    type(device, typed);
    expect(linesOf(device)[1]).toBe(line);
  });

  test('a box with or without a tick, also at the start of an entry', () => {
    const device = below();
    type(device, '[x] klaar');
    expect(boxesOf(device)).toEqual(['true']);
    press(device, 'Enter');
    type(device, 'nog niet');
    expect(boxesOf(device)).toEqual(['true', 'false']);
    press(device, 'Enter');
    press(device, 'Enter');
    type(device, '- punt');
    expect(boxesOf(device)).toEqual(['true', 'false']);
    press(device, 'Enter');
    type(device, '[ ] taak');
    expect(boxesOf(device)).toEqual(['true', 'false', 'false', 'false']);
  });

  test('three dashes make a line above the text, also inside a quote', () => {
    const device = below();
    type(device, '---onder');
    expect(device.mount.querySelector('hr + p')?.textContent).toBe('onder');
    press(device, 'Enter');
    type(device, '> ---citaat');
    expect(device.mount.querySelector('blockquote hr + p')?.textContent).toBe('citaat');
  });

  test('Ctrl+Enter ticks the task one is in, and nothing elsewhere', () => {
    const device = below();
    type(device, '[ ] taak');
    press(device, 'Enter', { ctrlKey: true });
    expect(boxesOf(device)).toEqual(['true']);
    press(device, 'Enter', { ctrlKey: true });
    expect(boxesOf(device)).toEqual(['false']);
  });

  test('a number keeps its value, and Backspace right after takes the form back', () => {
    const device = below();
    type(device, '7. ');
    expect(device.mount.querySelector('ol')?.getAttribute('start')).toBe('7');
    press(device, 'Backspace');
    expect(linesOf(device)[1]).toBe('paragraph 7.');
  });
});

describe('other keys', () => {
  test('bold, italic, undo and redo', () => {
    const device = below();
    type(device, 'tekst');
    select(device, 'tekst');
    expect(press(device, 'b', { ctrlKey: true })).toBe(true);
    expect(press(device, 'i', { ctrlKey: true })).toBe(true);
    expect(device.mount.querySelector('strong em, em strong')?.textContent).toBe('tekst');
    expect(press(device, 'z', { ctrlKey: true })).toBe(true);
    expect(linesOf(device)[1]).toBe('paragraph');
    expect(press(device, 'z', { ctrlKey: true, shiftKey: true })).toBe(true);
    expect(linesOf(device)[1]).toBe('paragraph tekst');
    press(device, 'z', { ctrlKey: true });
    expect(press(device, 'y', { ctrlKey: true })).toBe(true);
    expect(linesOf(device)[1]).toBe('paragraph tekst');
  });

  test('a line break within a paragraph, and a new list entry', () => {
    const device = below();
    type(device, 'een');
    press(device, 'Enter', { shiftKey: true });
    type(device, 'twee');
    expect(device.mount.querySelector('p')?.innerHTML).toBe('een<br>twee');
    press(device, '8', { ctrlKey: true, shiftKey: true });
    press(device, 'Enter');
    type(device, 'drie');
    expect(device.mount.querySelectorAll('ul > li')).toHaveLength(2);
    press(device, 'Enter');
    press(device, 'Enter');
    type(device, 'uit de lijst');
    expect(linesOf(device)).toContain('paragraph uit de lijst');
  });

  test('headings by number', () => {
    const device = below();
    press(device, '2', { ctrlKey: true, altKey: true });
    type(device, 'Kop');
    expect(linesOf(device)[1]).toBe('heading2 Kop');
    press(device, '0', { ctrlKey: true, altKey: true });
    expect(linesOf(device)[1]).toBe('paragraph Kop');
  });
});
