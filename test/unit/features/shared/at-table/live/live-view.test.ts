// @vitest-environment happy-dom
import { ALONE, type LiveState } from '$table';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveView } from '../../../../../../src/features/shared/at-table/live/live-view.svelte';
import { device, liveWith } from '../../../../../helpers/live-states';

const lacking = { holdsMine: false } as const;
let tell: (state: LiveState) => void;
let stop: () => void;
let notes: boolean[];
let view: LiveView;

function follow(wasOnlyHere = false): void {
  const listeners = new Set<(state: LiveState) => void>();
  notes = [];
  view = new LiveView({ noteOnlyHere: (isOnlyHere) => notes.push(isOnlyHere) });
  stop = view.follow(
    {
      state: ALONE,
      onState: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    wasOnlyHere,
  );
  tell = (state) => {
    for (const listener of listeners) listener(state);
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  follow();
});

afterEach(() => {
  stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('while someone types the words stay "not yet", and change once after quiet', () => {
  const held = liveWith([device('Bo')]);
  const waits = liveWith([device('Bo', lacking)]);
  tell(held);
  vi.advanceTimersByTime(1_000);
  expect(view.shown).toEqual(held);
  for (let key = 0; key < 5; key += 1) {
    tell(waits);
    expect(view.shown.devices[0]?.holdsMine).toBe(false);
    vi.advanceTimersByTime(100);
    tell(held);
    expect(view.shown.devices[0]?.holdsMine).toBe(false);
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(400);
  expect(view.shown).toEqual(held);
});

test('a state that says the same as the one that is shown changes nothing on the screen', () => {
  tell(liveWith([device('Bo', lacking)]));
  const { shown } = view;
  tell(liveWith([device('Bo', lacking)]));
  vi.advanceTimersByTime(1_000);
  expect(view.shown).toBe(shown);
});

test('a device that goes without the words for some time is late, one that gets them is not', () => {
  tell(liveWith([device('Bo', lacking)]));
  vi.advanceTimersByTime(2_900);
  expect(view.isLate).toBe(false);
  tell(liveWith([device('Bo', lacking), device('Co')]));
  vi.advanceTimersByTime(200);
  expect(view.isLate).toBe(true);
  tell(liveWith([device('Bo'), device('Co')]));
  expect(view.isLate).toBe(false);
});

test('it remembers that others were met', () => {
  expect(view.hasMetOthers).toBe(false);
  tell(liveWith([device('Bo')]));
  tell(liveWith([]));
  expect(view.hasMetOthers).toBe(true);
});

test('words that are only here are noted at once, and the note goes when another device has had them for a while', () => {
  tell(liveWith([], { isOnlyHere: true }));
  expect(notes).toEqual([true]);
  tell(liveWith([device('Bo', lacking)], { isOnlyHere: true }));
  tell(liveWith([device('Bo')]));
  vi.advanceTimersByTime(4_000);
  expect(notes).toEqual([true]);
  vi.advanceTimersByTime(2_000);
  expect(notes).toEqual([true, false]);
  expect(view.isOnlyHere).toBe(false);
});

test('a note of an earlier time stays until another device was here long enough', () => {
  stop();
  follow(true);
  expect(view.isOnlyHere).toBe(true);
  tell(liveWith([device('Bo')]));
  vi.advanceTimersByTime(3_000);
  tell(liveWith([device('Bo', { isHere: false })]));
  vi.advanceTimersByTime(60_000);
  expect(view.isOnlyHere).toBe(true);
  tell(liveWith([device('Bo')]));
  vi.advanceTimersByTime(6_000);
  expect(notes).toEqual([false]);
});
