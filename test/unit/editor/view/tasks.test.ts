// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { fragmentToBlocks } from '../../../../src/editor/model/blocks';
import {
  closeDevices,
  isSame,
  linesOf,
  makeDocument,
  meet,
  openDevice,
  paste,
  placeBelow,
  placeCursor,
  press,
  type,
  type Device,
} from '../devices';

afterEach(closeDevices);

const boxesOf = ({ mount }: Device): HTMLElement[] => [...mount.querySelectorAll<HTMLElement>('[role="checkbox"]')];
const ticksOf = (device: Device): (string | null)[] => boxesOf(device).map((box) => box.getAttribute('aria-checked'));

function withTasks(content = makeDocument()): Device {
  const device = openDevice(content);
  placeBelow(device, 'Visie');
  device.editor.command('taskList').run();
  type(device, 'bellen');
  press(device, 'Enter');
  type(device, 'schrijven');
  return device;
}

test('a task is ticked by its box, by the button and taken back by undo', () => {
  const device = withTasks();
  expect(boxesOf(device)[0]?.getAttribute('aria-label')).toBe('Gedaan');
  boxesOf(device)[0]?.click();
  expect(ticksOf(device)).toEqual(['true', 'false']);
  device.editor.command('tick').run();
  expect(ticksOf(device)).toEqual(['true', 'true']);
  expect(device.editor.command('tick').isActive()).toBe(true);
  device.editor.command('undo').run();
  expect(ticksOf(device)).not.toEqual(['true', 'true']);
});

test('a list becomes tasks and points again, and keeps its words', () => {
  const device = withTasks();
  device.editor.command('bulletList').run();
  expect(ticksOf(device)).toEqual([]);
  expect(device.editor.command('bulletList').isActive()).toBe(true);
  device.editor.command('taskList').run();
  expect(ticksOf(device)).toEqual(['false', 'false']);
  expect(device.editor.command('bulletList').isActive()).toBe(false);
  device.editor.command('taskList').run();
  expect(linesOf(device).slice(1, 3)).toEqual(['list_item > paragraph bellen', 'list_item > paragraph schrijven']);
});

test('ED4 a task that one ticks while another writes in it keeps both', () => {
  const content = makeDocument();
  const mine = withTasks(content);
  const theirs = openDevice(content);
  meet(mine, theirs);
  boxesOf(mine)[0]?.click();
  placeCursor(theirs, 'bellen');
  type(theirs, ' met de school');
  meet(mine, theirs);
  expect(isSame(mine, theirs)).toBe(true);
  expect(ticksOf(theirs)).toEqual(['true', 'false']);
  expect(linesOf(mine)[1]).toBe('list_item > paragraph bellen met de school');
});

test('what is read says of each entry whether it is done', () => {
  const device = withTasks();
  boxesOf(device)[1]?.click();
  expect(fragmentToBlocks(device.fragment)[1]).toMatchObject({ kind: 'list', ticks: [false, true] });
});

test('ED8 pasted boxes become tasks', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  paste(device, '<ul><li><input type="checkbox" checked>klaar</li><li><input type="checkbox">open</li></ul>');
  expect(ticksOf(device)).toEqual(['true', 'false']);
});

test('ED7 in a view that only shows a box changes nothing', () => {
  const device = withTasks();
  device.editor.setReadOnly(true);
  boxesOf(device)[0]?.click();
  expect(ticksOf(device)).toEqual(['false', 'false']);
});
