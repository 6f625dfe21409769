import { language } from '$i18n';
import type FromAnswerScreen from './FromAnswer.svelte';

/**
 * Fetches what work can be begun from a part, with its words: it stands below what one came for. Where it cannot be
 * fetched the screen does without.
 */
export async function loadFromAnswer(): Promise<typeof FromAnswerScreen | undefined> {
  try {
    const { default: FromAnswer } = await import('./FromAnswer.svelte');
    // Asked for from a template, where no state may change: only after a wait.
    await language.need('actions');
    return FromAnswer;
  } catch {
    return undefined;
  }
}
