// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { CHAPTERS, closeDevices, makeDocument, openDevice, placeBelow, press, type, type Device } from '../devices';

afterEach(closeDevices);

const shown = ({ mount }: Device): (string | null)[] =>
  [...mount.querySelectorAll('.is-empty')].map((element) => element.getAttribute('data-placeholder'));

test('ED14 an empty chapter shows its hint, or that one may write there, and never keeps it as text', () => {
  const device = openDevice(makeDocument(), { chapters: CHAPTERS.slice(0, 1) });
  expect(shown(device)).toEqual(['Wat willen we voor kinderen bereiken?', 'Schrijf hier …']);
  expect(device.fragment.toJSON()).not.toContain('bereiken');
  placeBelow(device, 'Visie');
  type(device, 'x');
  expect(shown(device)).toEqual(['Schrijf hier …']);
});

test('ED14 an empty line further on shows nothing', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  press(device, 'Enter');
  expect(shown(device)).toEqual(['Schrijf hier …', 'Schrijf hier …']);
});

test('ED14 an empty document says where to write, and stays empty', () => {
  const device = openDevice(makeDocument(() => undefined));
  expect(shown(device)).toEqual(['Schrijf hier de tekst …']);
  expect(device.fragment.length).toBe(0);
});

test('ED14 a reader is not told to write', () => {
  expect(shown(openDevice(makeDocument(), { isReadOnly: true }))).toEqual([]);
});
