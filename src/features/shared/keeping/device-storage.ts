import { asksPersonToKeep, readPlatform, type BrowserFacts, type Keeping } from '$domain';

/** What this browser says about keeping work. Sizes in megabytes, rounded. */
export type DeviceStorage = {
  /** Whether the browser promised to keep the work; `undefined` where it does not say. */
  readonly isPersistent: boolean | undefined;
  readonly usedMegabytes?: number;
  readonly quotaMegabytes?: number;
  /** Which part of the room is in use, 0 to 1. */
  readonly fullness?: number;
};

const BYTES_PER_MEGABYTE = 1_000_000;
type StorageApi = Partial<Pick<StorageManager, 'persisted' | 'estimate' | 'persist'>>;

/** As much of the browser as is asked about keeping work. A page without https has no storage to ask. */
export type KeepingBrowser = BrowserFacts & { readonly storage?: StorageApi };

/** Asks the browser how it stands; nothing is changed and nothing thrown. */
export async function readDeviceStorage(storage: StorageApi | undefined): Promise<DeviceStorage> {
  try {
    const isPersistent = await storage?.persisted?.();
    const { usage, quota } = (await storage?.estimate?.()) ?? {};
    return {
      isPersistent,
      ...(usage === undefined ? {} : { usedMegabytes: Math.ceil(usage / BYTES_PER_MEGABYTE) }),
      ...(quota === undefined ? {} : { quotaMegabytes: Math.floor(quota / BYTES_PER_MEGABYTE) }),
      ...(usage === undefined || quota === undefined || quota === 0 ? {} : { fullness: usage / quota }),
    };
  } catch {
    return { isPersistent: undefined };
  }
}

/** Asks the browser to keep the work also when space gets tight. It may say no, or ask the person. */
export async function askToKeep(storage: StorageApi | undefined): Promise<DeviceStorage> {
  try {
    await storage?.persist?.();
  } catch {
    // A refusal shows in what is read next.
  }
  return readDeviceStorage(storage);
}

/** How it stands with the browser's promise, for the rules in `domain`. */
export const keepingOf = (
  { isPersistent }: DeviceStorage,
  browser: BrowserFacts,
  askedAt: number | undefined,
  nowMs: number,
): Keeping => ({ isPersistent, mayAskPerson: asksPersonToKeep(readPlatform(browser)), askedAt, nowMs });
