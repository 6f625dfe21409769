// @vitest-environment happy-dom
import { TextSelection } from 'prosemirror-state';
import { afterEach, expect, test } from 'vitest';
import {
  closeDevices,
  isSame,
  linesOf,
  makeDocument,
  meet,
  openDevice,
  paste,
  placeBelow,
  type,
  viewOf,
  type Device,
} from '../devices';

afterEach(closeDevices);

/** Two people who have the same text before them. */
function together(html: string): readonly [Device, Device] {
  const content = makeDocument();
  const [one, other] = [openDevice(content), openDevice(content)];
  placeBelow(one, 'Visie');
  paste(one, html);
  meet(one, other);
  return [one, other];
}

/** Where a block of the document begins. */
function startOf(device: Device, index: number): number {
  const { doc } = viewOf(device).state;
  return doc.resolve(0).posAtIndex(index);
}

function removeBlock(device: Device, index: number): void {
  const view = viewOf(device);
  view.dispatch(view.state.tr.delete(startOf(device, index), startOf(device, index + 1)));
}

function placeBefore(device: Device, index: number): void {
  const view = viewOf(device);
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, startOf(device, index) + 1)));
}

const words = (device: Device): readonly string[] => linesOf(device).map((line) => line.replace('paragraph ', ''));

test.each([1, 2])(
  'ED49 of two paragraphs that say the same the one goes that was removed, here the one at %i',
  (gone) => {
    const [one, other] = together('<p>Ja.</p><p>Ja.</p><p>Slot</p>');
    removeBlock(one, gone);
    placeBefore(other, 3 - gone);
    type(other, 'Zeker: ');
    meet(one, other);
    expect(words(one).slice(1, 3)).toEqual(['Zeker: Ja.', 'Slot']);
    expect(isSame(one, other)).toBe(true);
  },
);

test('ED49 of two entries of a list that say the same the one goes that was removed', () => {
  const [one, other] = together('<ul><li>Ja.</li><li>Ja.</li><li>Slot</li></ul>');
  const view = viewOf(one);
  const list = startOf(one, 1) + 1;
  view.dispatch(view.state.tr.delete(list, list + (view.state.doc.child(1).firstChild?.nodeSize ?? 0)));
  const others = viewOf(other);
  const second = startOf(other, 1) + 1 + (others.state.doc.child(1).firstChild?.nodeSize ?? 0);
  others.dispatch(others.state.tr.insertText('Zeker: ', second + 2));
  meet(one, other);
  expect(viewOf(one).state.doc.child(1).textContent).toBe('Zeker: Ja.Slot');
  expect(isSame(one, other)).toBe(true);
});

test('ED49 undo puts back what was removed beside its equal', () => {
  const [one, other] = together('<p>Ja.</p><p>Ja.</p><p>Slot</p>');
  one.editor.endUndoStep();
  removeBlock(one, 1);
  expect(words(one).slice(1, 3)).toEqual(['Ja.', 'Slot']);
  one.editor.command('undo').run();
  meet(one, other);
  expect(words(one).slice(1, 4)).toEqual(['Ja.', 'Ja.', 'Slot']);
  expect(isSame(one, other)).toBe(true);
});
