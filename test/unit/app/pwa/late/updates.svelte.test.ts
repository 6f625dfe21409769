// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { createTabs, type Tabs } from '../../../../../src/app/pwa/late/tabs';
import { Updates, type WaitingVersion } from '../../../../../src/app/pwa/late/updates.svelte';
import { FakeLocks } from '../../../../helpers/fake-locks';
import { createRealScheduler } from '../../../../helpers/services';

const line = { nl: 'Iets nieuws', en: 'Something new' };

/** A window of the app. Waiting takes no time in it. */
class Window {
  isBusy = false;
  reloadCount = 0;
  readonly tabs: Tabs;
  readonly updates: Updates;

  constructor(locks: FakeLocks) {
    this.tabs = createTabs(locks.asManager(), '/');
    const scheduler = createRealScheduler();
    this.updates = new Updates({
      scheduler: { ...scheduler, after: (_delayMs, run) => scheduler.after(1, run) },
      tabs: this.tabs,
      isBusyHere: () => this.isBusy,
      reload: () => {
        this.reloadCount += 1;
      },
    });
  }
}

/** Two windows of one browser, and a version that tells both when it takes its place. */
function createBrowser(): { here: Window; there: Window; version: WaitingVersion; placed: () => number } {
  const locks = new FakeLocks();
  const here = new Window(locks);
  const there = new Window(locks);
  let placedCount = 0;
  const version: WaitingVersion = {
    readNewLines: () => Promise.resolve([line]),
    takePlace: () => {
      placedCount += 1;
      here.updates.follow();
      there.updates.follow();
      return Promise.resolve();
    },
  };
  return { here, there, version, placed: () => placedCount };
}

describe('AP4 a newer version', () => {
  test('is offered when it is quiet, with what it brings, and taken back when it is not', async () => {
    const { here, version } = createBrowser();
    expect(here.updates.stage).toBe('none');
    await here.updates.wait(version);
    await expect.poll(() => here.updates.stage).toBe('offered');
    expect(here.updates.newLines).toEqual([line]);
    here.isBusy = true;
    expect(here.updates.stage).toBe('waiting');
  });

  test('waits for a table in another window', async () => {
    const { here, there, version } = createBrowser();
    there.tabs.say(true);
    there.isBusy = true;
    await here.updates.wait(version);
    await expect.poll(() => here.tabs.isAnyBusy()).toBe(true);
    expect(here.updates.stage).toBe('waiting');
    there.isBusy = false;
    there.tabs.say(false);
    await expect.poll(() => here.updates.stage).toBe('offered');
  });

  test('is not offered in the moment between two places at a table', async () => {
    const looks: (() => void)[] = [];
    const after = (_delayMs: number, run: () => void): (() => void) => {
      looks.push(run);
      return vi.fn();
    };
    const tabs: Tabs = { ...createTabs(new FakeLocks().asManager(), '/'), isAnyBusy: () => Promise.resolve(false) };
    let isBusy = true;
    const means = { scheduler: { ...createRealScheduler(), after }, tabs, isBusyHere: () => isBusy, reload: vi.fn() };
    const updates = new Updates(means);
    const lookAgain = async (): Promise<void> => {
      const count = looks.length;
      looks.at(-1)?.();
      await expect.poll(() => looks.length).toBe(count + 1);
    };
    await updates.wait(createBrowser().version);
    await expect.poll(() => looks.length).toBe(1);
    isBusy = false;
    await lookAgain();
    expect(updates.stage).toBe('waiting');
    isBusy = true;
    await lookAgain();
    isBusy = false;
    await lookAgain();
    expect(updates.stage).toBe('waiting');
    await lookAgain();
    expect(updates.stage).toBe('offered');
  });

  test('comes only at a person’s word, and every window follows', async () => {
    const { here, there, version, placed } = createBrowser();
    await here.updates.wait(version);
    await expect.poll(() => here.updates.stage).toBe('offered');
    expect(placed()).toBe(0);
    await here.updates.apply();
    expect(placed()).toBe(1);
    await expect.poll(() => [here.reloadCount, there.reloadCount]).toEqual([1, 1]);
  });

  test('asked for while another window has just become busy, is said to wait, and offered again', async () => {
    const { here, there, version, placed } = createBrowser();
    await here.updates.wait(version);
    await expect.poll(() => here.updates.stage).toBe('offered');
    there.isBusy = true;
    there.tabs.say(true);
    await here.updates.apply();
    expect(placed()).toBe(0);
    expect(here.updates.isHeldElsewhere).toBe(true);
    there.isBusy = false;
    there.tabs.say(false);
    await expect.poll(() => here.updates.stage).toBe('offered');
    expect(here.updates.isHeldElsewhere).toBe(false);
  });

  test('a window with loose words follows only when they are kept', async () => {
    const { here, there, version } = createBrowser();
    await here.updates.wait(version);
    await expect.poll(() => here.updates.stage).toBe('offered');
    there.isBusy = true;
    await here.updates.apply();
    await expect.poll(() => here.reloadCount).toBe(1);
    expect(there.updates.stage).toBe('replaced');
    expect(there.reloadCount).toBe(0);
    there.isBusy = false;
    await expect.poll(() => there.reloadCount).toBe(1);
  });

  test('that was put away comes back as a still newer one', async () => {
    const { here, version } = createBrowser();
    await here.updates.wait(version);
    await expect.poll(() => here.updates.stage).toBe('offered');
    here.updates.putAway();
    expect(here.updates.stage).toBe('waiting');
    await here.updates.wait({ ...version, readNewLines: () => Promise.resolve(undefined) });
    expect(here.updates.stage).toBe('offered');
    expect(here.updates.newLines).toBeUndefined();
  });
});
