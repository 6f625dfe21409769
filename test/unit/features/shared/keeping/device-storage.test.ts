import { describe, expect, test } from 'vitest';
import { askToKeep, readDeviceStorage } from '../../../../src/features/settings/device-storage';

describe('what the browser says about keeping work', () => {
  test('OFF-2 in whole megabytes, used rounded up and room rounded down', async () => {
    const storage = {
      persisted: () => Promise.resolve(false),
      estimate: () => Promise.resolve({ usage: 1_200_000, quota: 9_900_000 }),
    };
    expect(await readDeviceStorage(storage)).toEqual({ isPersistent: false, usedMegabytes: 2, quotaMegabytes: 9 });
  });

  test('OFF-2 a browser that says nothing, or refuses, is taken at its word', async () => {
    expect(await readDeviceStorage(undefined)).toEqual({ isPersistent: undefined });
    expect(await readDeviceStorage({ persisted: () => Promise.reject(new Error('no')) })).toEqual({
      isPersistent: undefined,
    });
    const refusing = { persist: () => Promise.reject(new Error('no')), persisted: () => Promise.resolve(false) };
    expect(await askToKeep(refusing)).toEqual({ isPersistent: false });
  });
});
