// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { focusMain, isGoingTo, MAIN_ID, navigate } from '../../../src/ui/navigation';

afterEach(() => {
  document.body.replaceChildren();
});

test('a path becomes the address behind the hash', () => {
  navigate('/voorbereiden');
  expect(window.location.hash).toBe('#/voorbereiden');
});

test('that the app goes there is known until all have heard of the address', async () => {
  expect(isGoingTo('#/regio')).toBe(false);
  const heard = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  navigate('/regio');
  expect([isGoingTo('#/regio'), isGoingTo('#/hulp')]).toEqual([true, false]);
  await heard;
  await Promise.resolve();
  expect(isGoingTo('#/regio')).toBe(false);
});

test('focus moves to the main landmark', () => {
  const main = document.createElement('main');
  main.id = MAIN_ID;
  main.tabIndex = -1;
  document.body.append(main);
  focusMain();
  expect(document.activeElement).toBe(main);
});

test('without a main landmark nothing happens', () => {
  expect(() => focusMain()).not.toThrow();
});
