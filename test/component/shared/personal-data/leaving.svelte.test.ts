// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Leaving, type SeenPlace } from '../../../../src/features/shared/personal-data/leaving.svelte';

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
