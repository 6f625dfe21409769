/** What this browser says about keeping work. Sizes in megabytes, rounded. */
export type DeviceStorage = {
  /** Whether the browser promised to keep the work; `undefined` where it does not say. */
  readonly isPersistent: boolean | undefined;
  readonly usedMegabytes?: number;
  readonly quotaMegabytes?: number;
};

const BYTES_PER_MEGABYTE = 1_000_000;
type StorageApi = Partial<Pick<StorageManager, 'persisted' | 'estimate' | 'persist'>>;

/** Asks the browser how it stands; nothing is changed and nothing thrown. */
export async function readDeviceStorage(storage: StorageApi | undefined): Promise<DeviceStorage> {
  try {
    const isPersistent = await storage?.persisted?.();
    const { usage, quota } = (await storage?.estimate?.()) ?? {};
    return {
      isPersistent,
      ...(usage === undefined ? {} : { usedMegabytes: Math.ceil(usage / BYTES_PER_MEGABYTE) }),
      ...(quota === undefined ? {} : { quotaMegabytes: Math.floor(quota / BYTES_PER_MEGABYTE) }),
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
