// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { focusMain, MAIN_ID, navigate } from '../../../src/ui/navigation';

afterEach(() => {
  document.body.replaceChildren();
});

test('a path becomes the address behind the hash', () => {
  navigate('/voorbereiden');
  expect(window.location.hash).toBe('#/voorbereiden');
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
