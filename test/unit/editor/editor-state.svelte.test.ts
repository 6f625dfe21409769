// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { EditorStatus } from '../../../src/editor/editor-state.svelte';
import { closeDevices, followed, makeDocument, openDevice, placeBelow, placeCursor, select, type } from './devices';

afterEach(closeDevices);

test('what is read follows the text, the selection and the mode', async () => {
  const device = openDevice(makeDocument());
  const status = new EditorStatus(device.editor);
  const seen: unknown[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push([
        status.mode,
        status.leftOutCount,
        status.isActive('heading1'),
        status.currentHeading,
        status.outline.length,
        status.isActive('bold'),
        status.isEnabled('undo'),
      ]);
    });
  });
  flushSync();
  placeBelow(device, 'Visie');
  await followed();
  type(device, 'x');
  select(device, 'x');
  device.editor.command('bold').run();
  await followed();
  placeCursor(device, 'Afspraken');
  await followed();
  device.editor.setReadOnly(true);
  await followed();
  expect(seen).toEqual([
    ['editing', 0, true, 0, 2, false, false],
    ['editing', 0, false, 0, 2, false, false],
    ['editing', 0, false, 0, 2, true, true],
    ['editing', 0, true, 1, 2, false, true],
    ['reading', 0, true, 0, 2, false, false],
  ]);
  stop();
});

test('nothing listens once nobody reads', () => {
  const device = openDevice(makeDocument());
  const listening: number[] = [];
  const onUpdate = device.editor.onUpdate.bind(device.editor);
  const counting = Object.assign(Object.create(device.editor) as typeof device.editor, {
    onUpdate: (listener: () => void) => {
      listening.push(1);
      const stop = onUpdate(listener);
      return () => {
        listening.push(-1);
        stop();
      };
    },
    outline: () => device.editor.outline(),
  });
  const status = new EditorStatus(counting);
  const stop = $effect.root(() => {
    $effect(() => {
      expect(status.outline).toHaveLength(2);
    });
  });
  flushSync();
  expect(listening).toEqual([1]);
  stop();
  flushSync();
  return Promise.resolve().then(() => {
    expect(listening).toEqual([1, -1]);
  });
});
