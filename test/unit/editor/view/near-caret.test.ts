// @vitest-environment happy-dom
import { TextSelection } from 'prosemirror-state';
import { afterEach, describe, expect, test } from 'vitest';
import { closeDevices, makeDocument, openDevice, placeCursor, press, type, viewOf, type Device } from '../devices';

afterEach(closeDevices);

/** Five paragraphs below the first heading, with the caret in the last. */
function withParagraphs(): Device {
  const device = openDevice(makeDocument());
  placeCursor(device, 'Visie');
  for (const word of ['een', 'twee', 'drie', 'vier', 'vijf']) {
    press(device, 'Enter');
    type(device, word);
  }
  return device;
}

const nearIn = ({ mount }: Device): readonly (string | null)[] =>
  [...mount.querySelectorAll('.near-caret')].map(({ textContent }) => textContent);

describe('ED34 where one writes, the browser has laid out the text', () => {
  test('the block of the caret and those beside it, and no others', () => {
    const device = withParagraphs();
    placeCursor(device, 'twee');
    expect(nearIn(device)).toEqual(['een', 'twee', 'drie']);
    placeCursor(device, 'vier');
    expect(nearIn(device)).toEqual(['drie', 'vier', 'vijf']);
  });

  test('a block that was just made has it at once', () => {
    const device = withParagraphs();
    placeCursor(device, 'drie');
    press(device, 'Enter');
    expect(nearIn(device)).toEqual(['drie', '', 'vier']);
  });

  test('all that is selected, to both ends of the text', () => {
    const device = withParagraphs();
    const view = viewOf(device);
    const { doc } = view.state;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, 1, doc.content.size - 1)));
    expect(nearIn(device)).toHaveLength(doc.childCount);
  });

  test('a key that goes far finds all of it laid out, until it is let go', () => {
    const device = withParagraphs();
    const { dom } = viewOf(device);
    const isGoing = (): boolean => dom.classList.contains('going-far');
    press(device, 'End');
    expect(isGoing(), 'within one block').toBe(false);
    for (const [key, modifiers] of [
      ['End', { ctrlKey: true }],
      ['ArrowDown', { metaKey: true }],
      ['PageDown', {}],
    ] as const) {
      press(device, key, modifiers);
      expect(isGoing(), key).toBe(true);
      dom.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
      expect(isGoing(), key).toBe(false);
    }
    press(device, 'Home', { ctrlKey: true });
    dom.dispatchEvent(new FocusEvent('blur'));
    expect(isGoing()).toBe(false);
  });

  test('a text that is only read has none', () => {
    const device = openDevice(makeDocument(), { isReadOnly: true });
    expect(nearIn(device)).toEqual([]);
  });
});
