import { language } from '$i18n';
import type Beside from './Beside.svelte';

/** Fetches what stands beside the text, with its words. One writes without it too. */
export async function loadBeside(): Promise<typeof Beside | undefined> {
  try {
    const [{ default: component }] = await Promise.all([
      import('./Beside.svelte'),
      language.need('settling', 'inventory'),
    ]);
    return component;
  } catch {
    return undefined;
  }
}
