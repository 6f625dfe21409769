import { loadEditorAids } from '$editor';
import { afterPainting } from '$ui';
import type { ChapterParts } from './chapters';

/** Fetches the chapters and all else that helps to write, once the text can be read. One writes without them too. */
export async function loadChapters(): Promise<ChapterParts | undefined> {
  try {
    await afterPainting();
    const [{ makeChapterParts }, aids] = await Promise.all([import('./chapters'), loadEditorAids()]);
    return makeChapterParts(aids);
  } catch {
    return undefined;
  }
}
