// @vitest-environment happy-dom
import { language } from '$i18n';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WatchedText } from '../../../../src/features/shared/personal-data/watched-text.svelte';

beforeEach(async () => {
  await language.need('guard');
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('nothing is said of what is still being typed', () => {
  const field = $state({ text: 'mail sem@mailpost.nl' });
  const watched = new WatchedText(() => field.text);
  const stop = watched.lookSoon(field.text);
  vi.advanceTimersByTime(700);
  stop();
  field.text = 'mail sem@mailpost.nl en';
  watched.lookSoon(field.text);
  vi.advanceTimersByTime(700);
  expect(watched.seen).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(watched.seen).toEqual([{ kind: 'email', words: 'sem@mailpost.nl' }]);
  field.text = 'mail';
  expect(watched.seen).toEqual([]);
});

test('leaving the field is a pause too, and what was masked can be put back until the text goes on', () => {
  const field = $state({ text: 'mail eva@mailpost.nl' });
  const watched = new WatchedText(() => field.text);
  watched.lookOnLeaving();
  vi.advanceTimersByTime(300);
  const [first] = watched.seen;
  if (first === undefined) throw new Error('nothing seen');
  field.text = watched.mask(first);
  expect(field.text).toBe('mail [e-mailadres weggelaten]');
  expect(watched.before).toBe('mail eva@mailpost.nl');
  field.text = `${field.text}!`;
  expect(watched.before).toBeUndefined();
});
