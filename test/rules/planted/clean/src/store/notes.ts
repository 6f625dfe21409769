import { Dexie } from 'dexie';

/** Opens the notes of this device. */
export const openNotes = (): Promise<Dexie> => new Dexie('notes').open().then((database) => database);
