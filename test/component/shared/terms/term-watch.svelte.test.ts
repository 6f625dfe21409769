// @vitest-environment happy-dom
import { loadTextMarks } from '$editor';
import { afterEach, expect, test, vi } from 'vitest';
import type { TermFind } from '../../../../src/features/shared/terms/term-entries';
import { TermWatch } from '../../../../src/features/shared/terms/term-watch.svelte';
import { closeDevices, makeDocument, openDevice, placeBelow, type } from '../../../unit/editor/devices';

afterEach(closeDevices);

test('AGR-10 HLP-4 words are pointed out when writers pause; tapping one tells which, and elsewhere none', async () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  const taps: (TermFind | undefined)[] = [];
  const phrases = [
    { words: 'arrangement', use: 'settled', key: 'arrangement' },
    { words: 'SWV', use: 'abbreviation', key: 'SWV' },
  ] as const;
  const watch = new TermWatch(device.editor, await loadTextMarks(), phrases, (find) => taps.push(find));
  type(device, 'Het SWV kent arrangementen en een arrangement.');
  expect(watch.entries).toEqual([]);
  await vi.waitFor(
    () =>
      expect(watch.entries.map(({ words, count }) => [words, count])).toEqual([
        ['arrangementen', 2],
        ['SWV', 1],
      ]),
    5_000,
  );
  const settled = device.mount.querySelector<HTMLElement>('.term-settled');
  settled?.click();
  device.mount.querySelector<HTMLElement>('h1')?.click();
  expect(taps).toEqual([{ use: 'settled', key: 'arrangement', words: 'arrangementen' }, undefined]);
  watch.close();
  expect(device.mount.querySelector('.term')).toBeNull();
  settled?.click();
  expect(taps).toHaveLength(2);
});
