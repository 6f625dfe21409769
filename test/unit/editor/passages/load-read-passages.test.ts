import { loadReadPassages } from '$editor';
import { expect, test } from 'vitest';
import { findInLines } from '../../../../src/editor/passages/read-passages';

test('what finds passages in a document that is only read comes when it is asked for', async () => {
  expect((await loadReadPassages()).findInLines).toBe(findInLines);
});
