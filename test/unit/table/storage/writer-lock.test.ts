import { afterEach, describe, expect, test, vi } from 'vitest';
import { WriterLock } from '../../../../src/table/storage/writer-lock';
import { FakeLocks } from '../../../helpers/fake-locks';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('which tab writes', () => {
  test('TD35 the first tab does, and the next when it has gone', async () => {
    vi.stubGlobal('navigator', { locks: new FakeLocks().asManager() });
    const [first, second, other] = [
      await WriterLock.take('a'),
      await WriterLock.take('a'),
      await WriterLock.take('another'),
    ];
    expect([first.isHeld, second.isHeld, other.isHeld]).toEqual([true, false, true]);
    first.release();
    await expect.poll(() => second.isHeld).toBe(true);
    expect(first.isHeld).toBe(false);
    second.release();
    other.release();
    const third = await WriterLock.take('a');
    await expect.poll(() => third.isHeld).toBe(true);
    third.release();
  });

  test('TD35 one that has stopped waiting does not get it', async () => {
    vi.stubGlobal('navigator', { locks: new FakeLocks().asManager() });
    const [first, second, third] = [await WriterLock.take('a'), await WriterLock.take('a'), await WriterLock.take('a')];
    second.release();
    first.release();
    await expect.poll(() => third.isHeld).toBe(true);
    expect(second.isHeld).toBe(false);
    third.release();
  });

  test('TD35 without locks, or where they are refused, every tab writes', async () => {
    vi.stubGlobal('navigator', {});
    expect((await WriterLock.take('a')).isHeld).toBe(true);
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } });
    expect((await WriterLock.take('a')).isHeld).toBe(true);
  });
});
