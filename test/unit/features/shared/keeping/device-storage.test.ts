import { describe, expect, test } from 'vitest';
import { askToKeep, keepingOf, readDeviceStorage } from '../../../../../src/features/shared/keeping/device-storage';

describe('what the browser says about keeping work', () => {
  test('OFF-2 in whole megabytes, used rounded up and room rounded down', async () => {
    const storage = {
      persisted: () => Promise.resolve(false),
      estimate: () => Promise.resolve({ usage: 1_200_000, quota: 9_900_000 }),
    };
    expect(await readDeviceStorage(storage)).toEqual({
      isPersistent: false,
      usedMegabytes: 2,
      quotaMegabytes: 9,
      fullness: 12 / 99,
    });
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

test('OFF-2 only a browser that puts the question to the person counts as asking them', () => {
  const firefox = { userAgent: 'Mozilla/5.0 (X11; Linux; rv:140.0) Gecko/20100101 Firefox/140.0', maxTouchPoints: 0 };
  const chrome = {
    userAgent: 'Mozilla/5.0 (X11; Linux) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
    maxTouchPoints: 0,
  };
  expect(keepingOf({ isPersistent: false }, firefox, undefined, 5)).toEqual({
    isPersistent: false,
    mayAskPerson: true,
    askedAt: undefined,
    nowMs: 5,
  });
  expect(keepingOf({ isPersistent: true }, chrome, 3, 5)).toMatchObject({ mayAskPerson: false, askedAt: 3 });
});
