import { expect, test } from 'vitest';
import { createSuggestField } from '../../../../src/editor/suggesting/suggest-field';
import { loadSuggesting } from '../../../../src/editor/suggesting/load-suggesting';

test('what one suggests with is fetched when somebody begins to', async () => {
  expect((await loadSuggesting()).createSuggestField).toBe(createSuggestField);
});
