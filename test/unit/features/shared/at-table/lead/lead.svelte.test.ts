import type { Shown } from '$domain';
import { expect, test } from 'vitest';
import { findShown, Lead, pathOfPlace } from '../../../../../../src/features/shared/at-table/lead/lead.svelte';

const shown: Shown = { place: 'mirror', partCode: '1.1a', participantId: 'anna', shownAt: 5 };
const anna = { participantId: 'anna', name: 'Anna', partyId: 'p', partyName: 'Leiden', letter: 'A', colorIndex: 1 };

test('what someone shows counts as long as they are here, and not for themselves', () => {
  expect(findShown({ shown }, [anna], 'bo')).toEqual({ shown, by: anna });
  expect(findShown({ shown }, [anna], 'anna')).toBeUndefined();
  expect(findShown({ shown }, [], 'bo')).toBeUndefined();
  expect(findShown({ shown: undefined }, [anna], 'bo')).toBeUndefined();
});

test('each thing that is shown is gone to once, so that who looks along may look elsewhere', () => {
  const lead = new Lead();
  expect(lead.takeNew(shown)).toBe(true);
  expect(lead.takeNew(shown)).toBe(false);
  expect(lead.takeNew({ ...shown, shownAt: 6 })).toBe(true);
});

test('every place has its path', () => {
  expect(pathOfPlace('t', 'document')).toBe('/aan-tafel/t');
  expect(pathOfPlace('t', 'written-round')).toBe('/aan-tafel/t/schrijfronde');
});
