// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { UpdateState } from '../../../../src/app/pwa/update.svelte';

describe('a new version', () => {
  test('AP4 is offered only while nobody is at a table', () => {
    const update = new UpdateState();
    expect(update.mayOffer).toBe(false);
    update.isWaiting = true;
    expect(update.mayOffer).toBe(true);
    const release = update.hold();
    const releaseOther = update.hold();
    expect(update.mayOffer).toBe(false);
    release();
    release();
    expect(update.mayOffer).toBe(false);
    releaseOther();
    expect(update.mayOffer).toBe(true);
  });
});
