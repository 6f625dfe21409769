import { describe, expect, test } from 'vitest';
import { createLoneTab, createTabs, type Tabs } from '../../../../../src/app/pwa/late/tabs';
import { FakeLocks } from '../../../../helpers/fake-locks';

const createTwoTabs = (): { here: Tabs; there: Tabs } => {
  const locks = new FakeLocks().asManager();
  return { here: createTabs(locks, '/'), there: createTabs(locks, '/') };
};

describe('AP4 the windows of the app know of each other', () => {
  test('that one is busy, until it is not', async () => {
    const { here, there } = createTwoTabs();
    expect(await here.isAnyBusy()).toBe(false);
    there.say(true);
    there.say(true);
    expect(await here.isAnyBusy()).toBe(true);
    there.say(false);
    await expect.poll(() => here.isAnyBusy()).toBe(false);
  });

  test('nothing is put in place under a busy one', async () => {
    const { here, there } = createTwoTabs();
    let ranCount = 0;
    const run = (): Promise<void> => {
      ranCount += 1;
      return Promise.resolve();
    };
    there.say(true);
    expect(await here.whileAllQuiet(run)).toBe(false);
    expect(ranCount).toBe(0);
    there.say(false);
    await expect.poll(() => here.whileAllQuiet(run)).toBe(true);
    expect(ranCount).toBe(1);
  });

  test('one that becomes busy meanwhile counts as soon as it says so', async () => {
    const { here, there } = createTwoTabs();
    await here.whileAllQuiet(async () => {
      there.say(true);
      expect(await here.isAnyBusy()).toBe(true);
    });
    expect(await here.isAnyBusy()).toBe(true);
  });

  test('another app of the same host does not count', async () => {
    const locks = new FakeLocks().asManager();
    createTabs(locks, '/other/').say(true);
    expect(await createTabs(locks, '/').isAnyBusy()).toBe(false);
  });
});

test('where a browser has no locks a window speaks for itself', async () => {
  const tab = createLoneTab();
  const run = (): Promise<void> => Promise.resolve();
  expect(await tab.whileAllQuiet(run)).toBe(true);
  tab.say(true);
  expect(await tab.isAnyBusy()).toBe(true);
  expect(await tab.whileAllQuiet(run)).toBe(false);
});
