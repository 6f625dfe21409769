// @vitest-environment happy-dom
import { saveDamaged } from '$actions';
import { base64UrlToBytes } from '$domain';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createTestServices } from '../../helpers/services';

describe('what was damaged of a table', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('is handed over as a file, byte for byte', async () => {
    const services = createTestServices();
    const piece = Uint8Array.from([255, 0, 1]);
    vi.spyOn(services.tableStorage, 'readSetAside').mockResolvedValue([piece]);
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file);
      return 'blob:damaged';
    });
    expect(await saveDamaged(services, 'tafel')).toEqual({ ok: true, value: undefined });
    const saved = JSON.parse((await files[0]?.text()) ?? '') as { tableId: string; pieces: string[] };
    expect(saved.tableId).toBe('tafel');
    expect(base64UrlToBytes(saved.pieces[0] ?? '')).toEqual(piece);
  });

  test('says so where it cannot be read', async () => {
    const services = createTestServices();
    vi.spyOn(services.tableStorage, 'readSetAside').mockRejectedValue(new Error('closed'));
    expect(await saveDamaged(services, 'tafel')).toEqual({ ok: false, error: { type: 'storage-unavailable' } });
  });
});
