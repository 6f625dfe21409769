import { language } from '$i18n';
import type { TextWatch } from '$ui';

type Told = Awaited<ReturnType<TextWatch['load']>>;

let loading: Promise<Told> | undefined;

/** The guard on every free text: it comes when there is something to look at, and looks on this device alone. */
export const textWatch: TextWatch = {
  // Personal data that can be told by rule has a digit or an at sign in it.
  isWorthLooking: (text) => /[\d@]/.test(text),
  load: () => {
    loading ??= fetchGuard();
    return loading;
  },
};

async function fetchGuard(): Promise<Told> {
  try {
    const { default: FieldGuard } = await import('./FieldGuard.svelte');
    // Asked for from a template, where no state may change: only after a wait.
    await language.need('guard');
    return FieldGuard;
  } catch {
    // One types on without it; the next text asks again.
    loading = undefined;
    return undefined;
  }
}
