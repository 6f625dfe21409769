import { language } from '$i18n';
import type WhoWroteScreen from './WhoWrote.svelte';

/** Fetches what tells who wrote what, with its words; nothing where that fails. */
export async function loadWhoWrote(): Promise<typeof WhoWroteScreen | undefined> {
  try {
    const { default: WhoWrote } = await import('./WhoWrote.svelte');
    await language.need('wrote');
    return WhoWrote;
  } catch {
    return undefined;
  }
}
