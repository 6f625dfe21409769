// @vitest-environment happy-dom
import { savePrivateCopy } from '$actions';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sampleArrangement } from '../../helpers/samples';
import { createTestServices } from '../../helpers/services';

describe('a copy of one’s own work', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('EX1 hands over a file with everything that was prepared', async () => {
    const services = createTestServices();
    await services.store.arrangements.put(sampleArrangement('r1'));
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file);
      return 'blob:copy';
    });
    expect(await savePrivateCopy(services)).toEqual({ ok: true, value: undefined });
    const copy: unknown = JSON.parse((await files[0]?.text()) ?? '');
    expect(copy).toMatchObject({ arrangements: [{ id: 'r1', ownNote: 'Alleen voor mijzelf' }] });
  });

  test('says so where the work cannot be read', async () => {
    const services = createTestServices();
    vi.spyOn(services.store.settings, 'read').mockRejectedValue(new Error('closed'));
    expect(await savePrivateCopy(services)).toEqual({ ok: false, error: { type: 'storage-unavailable' } });
  });
});
