import { language } from '$i18n';
import type { Component } from 'svelte';

/**
 * Fetches the offer of a backup with its words: it stands on the first screen, and is seldom needed there. Where it cannot
 * be fetched the screen does without.
 */
export async function loadBackupOffer(): Promise<Component | undefined> {
  try {
    const { default: BackupOffer } = await import('./BackupOffer.svelte');
    // Asked for from a template, where no state may change: only after a wait.
    await language.need('storage');
    return BackupOffer;
  } catch {
    return undefined;
  }
}
