import type WhoWroteScreen from './WhoWrote.svelte';

/** Fetches what tells who wrote what; nothing where that fails. */
export async function loadWhoWrote(): Promise<typeof WhoWroteScreen | undefined> {
  try {
    return (await import('./WhoWrote.svelte')).default;
  } catch {
    return undefined;
  }
}
