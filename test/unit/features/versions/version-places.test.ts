import { expect, test } from 'vitest';
import { compareHref, parseCompared, versionHref } from '../../../../src/features/versions/version-places';

test('an address says which two are compared', () => {
  expect(parseCompared(compareHref('t1', 'a'))).toEqual({ from: 'a', to: 'nu' });
  expect(parseCompared(compareHref('t1', 'a', 'b'))).toEqual({ from: 'a', to: 'b' });
  expect(parseCompared('#/aan-tafel/t1/versies/vergelijken')).toEqual({ from: undefined, to: undefined });
  expect(versionHref('t1', 'a')).toBe('#/aan-tafel/t1/versies/a');
});
