// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { giveTableHead, isInHeadlessTable } from '../../../../src/editor/aids/table-heads';
import { closeDevices, makeDocument, openDevice, paste, placeBelow, placeCursor } from '../devices';

afterEach(closeDevices);

test('a table without headings is seen where one stands in it, and gets them from its first row', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  paste(device, '<table><tr><td colspan="2">Partij</td></tr><tr><td>een</td><td>twee</td></tr></table>');
  placeCursor(device, 'twee');
  expect(isInHeadlessTable(device.editor)).toBe(true);
  giveTableHead(device.editor);
  expect([...device.mount.querySelectorAll('th')].map((cell) => [cell.textContent, cell.colSpan])).toEqual([
    ['Partij', 2],
  ]);
  expect(isInHeadlessTable(device.editor)).toBe(false);
});

test('a new table has a row of headings, and text is no table', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  expect(isInHeadlessTable(device.editor)).toBe(false);
  giveTableHead(device.editor);
  device.editor.command('table').run();
  expect(isInHeadlessTable(device.editor)).toBe(false);
});
