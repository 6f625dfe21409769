// @vitest-environment happy-dom
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { afterEach, expect, test, vi } from 'vitest';
import { findOthers } from '../../../../src/editor/aids/who-is-where';
import { closeDevices, makeDocument, openDevice, placeCursor, viewOf, type Device } from '../devices';

afterEach(closeDevices);

function together(user: Record<string, unknown>): Device {
  const content = makeDocument();
  const [mine, theirs] = [openDevice(content), openDevice(content)];
  theirs.awareness.setLocalStateField('user', user);
  viewOf(theirs).focus();
  placeCursor(theirs, 'Afspraken');
  applyAwarenessUpdate(mine.awareness, encodeAwarenessUpdate(theirs.awareness, [theirs.doc.clientID]), 'link');
  return mine;
}

test('someone else is found where their cursor stands', async () => {
  const mine = together({ name: 'Anna', letter: 'B', colorIndex: 2 });
  const find = () => findOthers(viewOf(mine).state, mine.awareness);
  await vi.waitFor(() => expect(find()).toHaveLength(1));
  const [found] = find();
  expect(found?.owner).toEqual({ name: 'Anna', letter: 'B', colorNumber: 2 });
  expect(found?.position).toBe(viewOf(mine).state.doc.content.size - 3);
  expect(findOthers(viewOf(mine).state, null)).toEqual([]);
});
