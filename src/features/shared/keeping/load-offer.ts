import { language } from '$i18n';
import type { Component } from 'svelte';

/** Fetches the offer of a backup with its words: it stands on the first screen, and is seldom needed there. */
export async function loadBackupOffer(): Promise<Component> {
  const [{ default: BackupOffer }] = await Promise.all([import('./BackupOffer.svelte'), language.need('storage')]);
  return BackupOffer;
}
