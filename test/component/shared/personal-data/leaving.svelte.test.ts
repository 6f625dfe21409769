// @vitest-environment happy-dom
import { language } from '$i18n';
import { beforeAll, expect, test, vi } from 'vitest';
import { Leaving, type SeenPlace } from '../../../../src/features/shared/personal-data/leaving.svelte';

beforeAll(() => language.need('guard'));

const phone: SeenPlace = { id: 'a', place: 'Toelichting', kind: 'phone', words: '06-12345678' };
const mail: SeenPlace = { id: 'b', place: 'Bron', kind: 'email', words: 'sem@mailpost.nl' };

test('nothing in it goes at once; something in it goes once somebody is sure', () => {
  const list: { places: readonly SeenPlace[] } = $state({ places: [] });
  const leaving = new Leaving(() => list.places);
  const go = vi.fn();
  leaving.goOn(go);
  expect(go).toHaveBeenCalledTimes(1);

  list.places = [phone, mail];
  leaving.goOn(go);
  expect(go).toHaveBeenCalledTimes(1);
  expect(leaving.isAsked).toBe(true);

  leaving.keep();
  expect([leaving.isAsked, leaving.open.length, leaving.keptCount]).toEqual([false, 0, 2]);
  leaving.goOn(go);
  expect(go).toHaveBeenCalledTimes(2);
});

test('what comes in after somebody was sure is asked about, and all of it can be looked at again', () => {
  const list: { places: readonly SeenPlace[] } = $state({ places: [phone] });
  const leaving = new Leaving(() => list.places);
  leaving.keep();
  list.places = [phone, mail];
  expect(leaving.open).toEqual([mail]);
  leaving.reconsider();
  expect(leaving.open).toEqual([phone, mail]);
});

test('PRV-1 in a copy words are masked on the way out; what leaves as it is asks about them again', () => {
  const leaving = new Leaving(() => [phone, { ...phone, id: 'c' }, mail], { isCopy: true });
  const go = vi.fn();
  leaving.goOn(go);
  expect([leaving.canMask, leaving.clean('Bel 06-12345678')]).toEqual([true, 'Bel 06-12345678']);
  leaving.mask([phone]);
  expect([leaving.open, leaving.maskedCount]).toEqual([[mail], 2]);
  expect(leaving.clean('Bel 06-12345678, mail sem@mailpost.nl')).toBe(
    'Bel [telefoonnummer weggelaten], mail sem@mailpost.nl',
  );
  leaving.mask([mail]);
  leaving.goOn(go);
  expect([leaving.isAsked, go.mock.calls.length]).toEqual([false, 1]);

  leaving.goOnWhole(go);
  expect([leaving.open.length, leaving.isAsked, leaving.canMask, go.mock.calls.length]).toEqual([3, true, false, 1]);
  expect(leaving.clean('Bel 06-12345678')).toBe('Bel 06-12345678');
});

test('many texts are looked through only when somebody wants to go on', () => {
  const read = vi.fn(() => [phone]);
  const leaving = new Leaving(read, { isLazy: true });
  expect([leaving.open, read.mock.calls.length]).toEqual([[], 0]);
  leaving.goOn(() => undefined);
  expect([leaving.open, leaving.canMask]).toEqual([[phone], false]);
});
