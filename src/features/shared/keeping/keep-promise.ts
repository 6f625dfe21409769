import { readKeptWork } from '$actions';
import { countWork, hasAny, shouldAskToKeep } from '$domain';
import type { AppContext } from '../app-context';
import { askToKeep, keepingOf, readDeviceStorage, type DeviceStorage, type KeepingBrowser } from './device-storage';

type Asking = Pick<AppContext, 'services' | 'settings' | 'changeSettings'>;

/** Asks the browser to keep the work, and notes when that was. */
export async function askAndNote(app: Asking, { storage }: KeepingBrowser): Promise<DeviceStorage> {
  const answer = await askToKeep(storage);
  await app.changeSettings({ keepAskedAt: app.services.clock.nowMs() });
  return answer;
}

/** Asks the browser by itself, once there is work to keep and where no question comes of it (OFF-2). */
export async function considerKeeping(app: Asking, browser: KeepingBrowser): Promise<void> {
  const { clock } = app.services;
  const keeping = keepingOf(await readDeviceStorage(browser.storage), browser, app.settings.keepAskedAt, clock.nowMs());
  // Cheap first: the work is only looked at where the answer may be yes.
  if (!shouldAskToKeep(keeping, true)) return;
  const work = await readKeptWork(app.services).catch(() => undefined);
  if (work !== undefined && hasAny(countWork(work))) await askAndNote(app, browser);
}
