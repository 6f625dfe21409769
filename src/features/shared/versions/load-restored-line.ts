import { language } from '$i18n';

/** Fetches what tells that a version was put back, with its texts. Without it one reads and writes as well. */
export async function loadRestoredLine() {
  try {
    const [line] = await Promise.all([import('./RestoredLine.svelte'), language.need('versions')]);
    return line.default;
  } catch {
    return undefined;
  }
}
