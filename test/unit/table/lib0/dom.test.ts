// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { doc } from '../../../../src/table/lib0/dom';

test('the document is that of the page', () => {
  expect(doc).toBe(document);
});
