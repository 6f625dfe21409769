import { language } from '$i18n';
import { useReadingKey } from '../reading/reading-view';
import { useTakeStep } from '../view/undo';
import type * as aids from './aids';

export type EditorAids = typeof aids;

/** Fetches what helps to write, with its words: the chapters, finding, links. The text itself is written without. */
export async function loadEditorAids(): Promise<EditorAids> {
  const fetched = await import('./aids');
  useTakeStep(fetched.takeAllowed);
  useReadingKey(fetched.selectByKey);
  // Asked for from a template, where no state may change: only after a wait.
  await language.need('aids');
  return fetched;
}
