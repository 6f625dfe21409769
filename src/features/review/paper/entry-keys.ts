import { ANSWER_VALUES, type AnswerValue } from '$domain';
import { isUndoKey, TAKES_KEYS } from '../part/page-keys';

/** What one key does while a form is entered: answer and go on, clear, go to the row before or after, or take back. */
export type Stroke =
  | { readonly type: 'answer'; readonly value: AnswerValue }
  | { readonly type: 'clear' }
  | { readonly type: 'move'; readonly by: 1 | -1 }
  | { readonly type: 'undo' };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'target'>;

/** Reads a key; `undefined` where it is meant for something else, such as a text that is typed. */
export function readStroke(event: Pressed): Stroke | undefined {
  const { key, target } = event;
  if (isUndoKey(event)) return { type: 'undo' };
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return undefined;
  if (target instanceof Element && target.closest(TAKES_KEYS) !== null) return undefined;
  if (document.querySelector('dialog[open]') !== null) return undefined;
  if (key === '0') return { type: 'clear' };
  const value = /^[1-5]$/.test(key) ? ANSWER_VALUES[Number(key) - 1] : undefined;
  if (value !== undefined) return { type: 'answer', value };
  // Anywhere else the arrows scroll the page, and Enter presses what has the focus.
  if (!(target instanceof HTMLInputElement)) return undefined;
  if (key === 'ArrowUp') return { type: 'move', by: -1 };
  return key === 'ArrowDown' || key === 'Enter' ? { type: 'move', by: 1 } : undefined;
}
