// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { UpdateState } from '../../../../src/app/pwa/update.svelte';

test('AP4 updates are kept back until everyone who held them has let go', () => {
  const update = new UpdateState();
  expect(update.isHeld).toBe(false);
  const release = update.hold();
  const releaseOther = update.hold();
  release();
  release();
  expect(update.isHeld).toBe(true);
  releaseOther();
  expect(update.isHeld).toBe(false);
});
