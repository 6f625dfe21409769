import { language } from '$i18n';
import type { Component } from 'svelte';

/**
 * Fetches the page that rescues what is left, with its words; `undefined` where this browser has no database at all, so that
 * there is nothing to rescue.
 */
export async function loadRecovery(): Promise<Component<{ goOn?: () => void }> | undefined> {
  if (!hasDatabases()) return undefined;
  const [{ default: RecoveryPage }] = await Promise.all([import('./RecoveryPage.svelte'), language.need('storage')]);
  return RecoveryPage;
}

/** A browser may have none, or throw when one looks. */
function hasDatabases(): boolean {
  try {
    return 'indexedDB' in globalThis && typeof globalThis.indexedDB === 'object';
  } catch {
    return false;
  }
}
