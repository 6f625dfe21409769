import { describe, expect, test } from 'vitest';
import { guard, translateFailure } from '../../../src/store/failures';

const named = (name: string, inner?: unknown): Error => Object.assign(new Error(name), { name, inner });

describe('failures of the database', () => {
  test.each([
    [named('AbortError', named('QuotaExceededError')), { type: 'save-failed', reason: 'disk-full' }],
    [named('MissingAPIError'), { type: 'storage-unavailable' }],
    [named('OpenFailedError', named('UnknownError')), { type: 'storage-unavailable' }],
    [named('VersionError'), { type: 'storage-newer', foundVersion: 0 }],
    [named('DatabaseClosedError'), { type: 'save-failed', reason: 'closed' }],
    [named('InvalidStateError'), { type: 'save-failed', reason: 'closed' }],
    ['iets vreemds', { type: 'save-failed', reason: 'unknown' }],
  ])('ST1 %s is said in our own words', (cause, error) => {
    expect(translateFailure(cause)).toEqual(error);
  });

  test('ST1 what throws comes back as a value', async () => {
    expect(await guard(() => Promise.resolve(5))).toEqual({ ok: true, value: 5 });
    expect(await guard(() => Promise.reject(named('QuotaExceededError')))).toMatchObject({ ok: false });
  });
});
