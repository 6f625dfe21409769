// @vitest-environment happy-dom
import { blankArrangement, err, ok, type Arrangement } from '$domain';
import { beforeEach, describe, expect, test } from 'vitest';
import { openRecord, showRecordAddress } from '../../../../src/features/shared/open-record';

const records = (found: Arrangement | undefined) => ({ get: () => Promise.resolve(ok(found)) });
const createBlank = (): Arrangement => blankArrangement('fresh', 1);

describe('opening a record', () => {
  test('the address of a new one starts a blank record', async () => {
    const opened = await openRecord({ records: records(undefined), kind: 'arrangement', id: 'nieuw', createBlank });
    expect(opened).toMatchObject({ ok: true, value: { record: { id: 'fresh' }, isNew: true } });
  });

  test('a stored one is opened as it is', async () => {
    const stored = blankArrangement('one', 1);
    const opened = await openRecord({ records: records(stored), kind: 'arrangement', id: 'one', createBlank });
    expect(opened).toEqual(ok({ record: stored, isNew: false }));
  });

  test('one that is not there is told apart from a disk that fails', async () => {
    const missing = await openRecord({ records: records(undefined), kind: 'arrangement', id: 'gone', createBlank });
    expect(missing).toEqual(err({ type: 'record-missing', kind: 'arrangement', id: 'gone' }));
    const failure = err({ type: 'storage-unavailable' } as const);
    const failed = await openRecord({
      records: { get: () => Promise.resolve(failure) },
      kind: 'arrangement',
      id: 'gone',
      createBlank,
    });
    expect(failed).toEqual(failure);
  });
});

describe('the address of a form', () => {
  const path = '/voorbereiden/arrangementen';

  beforeEach(() => {
    window.location.hash = `${path}/nieuw`;
  });

  test('names the record once it is on disk, and no longer when it is gone', () => {
    showRecordAddress(path, 'one', true);
    expect(window.location.hash).toBe(`#${path}/one`);
    showRecordAddress(path, 'one', false);
    expect(window.location.hash).toBe(`#${path}/nieuw`);
  });

  test('keeps what it says about a new record as long as that is not on disk', () => {
    window.location.hash = `${path}/nieuw/A3`;
    showRecordAddress(path, 'one', false);
    expect(window.location.hash).toBe(`#${path}/nieuw/A3`);
    showRecordAddress(path, 'one', true);
    expect(window.location.hash).toBe(`#${path}/one`);
  });

  test('is left alone when the person is on the way elsewhere', () => {
    window.location.hash = '/aan-tafel';
    showRecordAddress(path, 'one', true);
    expect(window.location.hash).toBe('#/aan-tafel');
  });
});
