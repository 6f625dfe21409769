import { language } from '$i18n';
import type { Scheduler } from '$ports';
import type { Component } from 'svelte';
import type { ShellState } from '../shell-state';
import { takeOutsideFiles } from './outside-files';
import { isBusy, isCheckDue } from './quiet';
import { createLoneTab, createTabs, type Tabs } from './tabs';
import { TypedWords } from './typed-words.svelte';
import UpdateNotice from './UpdateNotice.svelte';
import { Updates } from './updates.svelte';
import { createRegistering, createWaitingVersion } from './worker';

/** How often is looked whether it is time to ask the host for a newer version. */
const LOOK_MS = 5 * 60 * 1000;

/** What keeps updates back in this window. */
type Holder = { readonly isHeld: boolean };

/** Registers the service worker, and looks after newer versions for as long as this window is open. */
export async function startUpdates(
  holder: Holder,
  shell: ShellState,
  scheduler: Scheduler,
): Promise<{ readonly Notice: Component<{ updates: Updates }>; readonly updates: Updates }> {
  await language.need('update');
  const typed = new TypedWords();
  typed.watch(() => shell.nowMs());
  const isBusyHere = (): boolean =>
    isBusy({
      get isHeld() {
        return holder.isHeld;
      },
      get isSaving() {
        return shell.isSaving;
      },
      get savedAtMs() {
        return shell.savedAtMs;
      },
      get typedAtMs() {
        return typed.typedAtMs;
      },
      get nowMs() {
        return shell.nowMs();
      },
    });
  const reload = (): void => {
    window.location.reload();
  };
  const updates = new Updates({ scheduler, tabs: createOwnTabs(), isBusyHere, reload });
  followReplacement(updates);
  watchForVersions(updates, holder, scheduler);
  // Without them the app works: the page to pick a file is there.
  void takeOutsideFiles().catch(() => undefined);
  return { Notice: UpdateNotice, updates };
}

const createOwnTabs = (): Tabs =>
  'locks' in navigator ? createTabs(navigator.locks, window.location.pathname) : createLoneTab();

/** The first version of all takes its place under a window that nobody served before: that one runs it already. */
function followReplacement(updates: Updates): void {
  const { serviceWorker } = navigator;
  let isServed = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isServed) updates.follow();
    isServed = true;
  });
}

/** Asks for newer versions at sensible moments, and again for one that could not be fetched whole. */
function watchForVersions(updates: Updates, holder: Holder, scheduler: Scheduler): void {
  let checkedAtMs = scheduler.nowMs();
  let hasFailed = false;
  const register = createRegistering({
    onWaiting: (worker) => void updates.wait(createWaitingVersion(worker, scheduler)),
    onFailed: () => {
      hasFailed = true;
    },
  });
  const ask = (): void => {
    checkedAtMs = scheduler.nowMs();
    hasFailed = false;
    // Without a network there is nothing to hear, and the app works all the same.
    register().catch(() => {
      hasFailed = true;
    });
  };
  const askWhenDue = (): void => {
    const isVisible = document.visibilityState === 'visible';
    const nowMs = scheduler.nowMs();
    const { isHeld } = holder;
    if (isCheckDue({ nowMs, checkedAtMs, hasFailed, isHeld, isVisible, isOnline: navigator.onLine })) ask();
  };
  const lookAgain = (): void => {
    askWhenDue();
    scheduler.after(LOOK_MS, lookAgain);
  };
  // The first time is registering: also at a table, in a window at the back, or without a network.
  ask();
  scheduler.after(LOOK_MS, lookAgain);
  document.addEventListener('visibilitychange', askWhenDue);
  window.addEventListener('online', askWhenDue);
}
