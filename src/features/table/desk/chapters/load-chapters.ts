import { loadEditorAids } from '$editor';
import type { ChapterParts } from './chapters';

/** Fetches the chapters and all else that helps to write, once the editor has opened. One writes without them too. */
export async function loadChapters(): Promise<ChapterParts | undefined> {
  try {
    const [{ makeChapterParts }, aids] = await Promise.all([import('./chapters'), loadEditorAids()]);
    return makeChapterParts(aids);
  } catch {
    return undefined;
  }
}
