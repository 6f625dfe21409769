// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createSuggestField } from '../../../../src/editor/suggesting/suggest-field';
import { loadSuggesting } from '../../../../src/editor/suggesting/load-suggesting';

test('what one suggests with is fetched when somebody begins to, and the keys of meanwhile are kept', async () => {
  const mount = document.body.appendChild(document.createElement('div'));
  mount.tabIndex = 0;
  mount.textContent = 'betaalt';
  const press = (key: string, modifiers: KeyboardEventInit = {}): boolean =>
    !mount.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
  const loading = loadSuggesting({ mount });
  expect(press('x'), 'nothing is selected').toBe(false);
  document.getSelection()?.selectAllChildren(mount);
  expect(['v', 'Tab', 'e', 'Backspace'].map((key) => press(key))).toEqual([true, false, true, true]);
  expect(press('c', { ctrlKey: true })).toBe(false);
  expect(await loading).toEqual({ createSuggestField, typed: ['v', 'e', 'Backspace'] });
  expect(press('x'), 'what was fetched takes keys itself').toBe(false);
});
