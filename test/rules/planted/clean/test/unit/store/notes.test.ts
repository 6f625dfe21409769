import { expect, test } from 'vitest';
import { openNotes } from '../../../src/store/notes';

test('notes open', async () => {
  await expect(openNotes()).rejects.toThrow();
});
