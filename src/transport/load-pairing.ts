import type * as pairing from './pairing';

/** Fetches what pairing and scanning need; nobody else has to wait for it. */
export function loadPairing(): Promise<Pick<typeof pairing, 'createPairing' | 'openScanner'>> {
  return import('./pairing');
}
