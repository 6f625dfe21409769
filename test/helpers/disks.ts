import type { Services } from '$actions';
import { createIndexedDbTableStorage } from '$table';
import { IDBFactory } from 'fake-indexeddb';
import { createTestServices } from './services';

/** A device whose tables are on a disk of its own. */
export type DiskDevice = { readonly services: Services; readonly disk: IDBFactory };

/** Makes one, and sits down at it. */
export function createDiskDevice(startMs = 1_000): DiskDevice {
  const disk = new IDBFactory();
  const services = createTestServices(
    { tableStorage: createIndexedDbTableStorage({ nowMs: () => Date.now() }) },
    startMs,
  );
  sitAt({ services, disk });
  return { services, disk };
}

/** From now on tables are read and written on the disk of this device. */
export function sitAt({ disk }: DiskDevice): void {
  globalThis.indexedDB = disk;
}
