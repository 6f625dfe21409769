// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { incoming } from '../../../../src/features/shared/incoming-file.svelte';

test('a file that came in waits at its page, and is given once', () => {
  const file = new File(['x'], 'a.ontwikkeltafel');
  incoming.offer(file);
  expect(window.location.hash).toBe('#/bestand');
  expect(incoming.current).toBe(file);
  expect(incoming.take()).toBe(file);
  expect(incoming.take()).toBeUndefined();
  expect(incoming.current).toBeUndefined();
});

test('a file that belongs elsewhere goes along there, and is given once', () => {
  const file = new File(['x'], 'vragen.json');
  incoming.handOn(file, '/voorbereiden/vragen/eigen');
  expect(window.location.hash).toBe('#/voorbereiden/vragen/eigen');
  expect(incoming.current).toBeUndefined();
  expect(incoming.takeHandedOn()).toBe(file);
  expect(incoming.takeHandedOn()).toBeUndefined();
});
