// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { TypedWords } from '../../../../../src/app/pwa/late/typed-words.svelte';

beforeEach(() => {
  document.body.innerHTML =
    '<input id="name"><input id="choice" type="checkbox"><div id="text" contenteditable="true"></div>';
});

function type(id: string, words: string): HTMLElement {
  const field = document.getElementById(id);
  if (field === null) throw new Error('there is no such field');
  if (field instanceof HTMLInputElement) field.value = words;
  else field.textContent = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return field;
}

test('words count as typed while their field is on the screen with something in it', () => {
  let nowMs = 0;
  const typed = new TypedWords();
  const stop = typed.watch(() => (nowMs += 1));
  expect(typed.typedAtMs).toBeUndefined();
  const field = type('name', 'Anna');
  expect(typed.typedAtMs).toBe(1);
  type('name', '');
  expect(typed.typedAtMs).toBeUndefined();
  type('name', 'Anna');
  field.remove();
  expect(typed.typedAtMs).toBeUndefined();
  type('text', 'Een zin');
  expect(typed.typedAtMs).toBe(4);
  stop();
  type('text', 'Nog een zin');
  expect(typed.typedAtMs).toBe(4);
});

test('a choice is not words', () => {
  const typed = new TypedWords();
  const stop = typed.watch(() => 1);
  type('choice', 'on');
  expect(typed.typedAtMs).toBeUndefined();
  stop();
});
