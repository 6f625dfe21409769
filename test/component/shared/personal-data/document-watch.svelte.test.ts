// @vitest-environment happy-dom
import { loadTextMarks } from '$editor';
import { language } from '$i18n';
import { afterEach, expect, test, vi } from 'vitest';
import { DocumentWatch } from '../../../../src/features/shared/personal-data/document-watch.svelte';
import { closeDevices, linesOf, makeDocument, openDevice, placeBelow, type } from '../../../unit/editor/devices';

afterEach(closeDevices);

test('a document is looked at when its writer pauses; masking goes into the text, leaving does not', async () => {
  await language.need('guard');
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  const watch = new DocumentWatch(device.editor, await loadTextMarks());
  type(device, 'Bel 06-55554444 of mail bo@mailpost.nl');
  expect(watch.seen).toEqual([]);
  await vi.waitFor(
    () => expect(watch.seen.map(({ words }) => words)).toEqual(['06-55554444', 'bo@mailpost.nl']),
    5_000,
  );

  const [phone, mail] = watch.seen;
  if (phone === undefined || mail === undefined) throw new Error('not seen');
  watch.mask(phone);
  expect(watch.isMasked).toBe(true);
  expect(linesOf(device)).toContain('paragraph Bel [telefoonnummer weggelaten] of mail bo@mailpost.nl');
  const [left] = watch.seen;
  if (left === undefined) throw new Error('not seen');
  watch.leave(left);
  expect(watch.seen).toEqual([]);
  watch.close();
});
