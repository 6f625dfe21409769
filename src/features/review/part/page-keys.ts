/** Where the keys lead: to the part before or after this one. */
export type Turn = 'previous' | 'next';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'target'>;

/** Where keys and fingers are meant for what is written there, and for nothing around it. */
export const TAKES_KEYS = 'input:not([type="radio"]), textarea, select, [contenteditable="true"], dialog';

/** Whether a key takes the last choice back. In a text the same key belongs to the text. */
export const isUndoKey = ({ key, ctrlKey, metaKey, altKey, shiftKey, target }: Pressed): boolean =>
  key.toLowerCase() === 'z' &&
  (ctrlKey || metaKey) &&
  !altKey &&
  !shiftKey &&
  !(target instanceof Element && target.closest(TAKES_KEYS) !== null);

/**
 * Reads the keys that turn pages. In a radio group the arrows belong to the group, except right after a digit: who answers
 * by digit goes on by arrow, and must not change the answer with it.
 */
export class PageKeys {
  #lastWasDigit = false;

  /** Where a key leads, if anywhere. To be asked of every key, before the radio group gets it. */
  read(event: Pressed): Turn | undefined {
    const isByDigit = this.#lastWasDigit;
    this.#lastWasDigit = false;
    const { target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return undefined;
    if (target instanceof Element && target.closest(TAKES_KEYS) !== null) return undefined;
    if (document.querySelector('dialog[open]') !== null) return undefined;
    if (/^[1-5]$/.test(event.key)) this.#lastWasDigit = true;
    const isInGroup = target instanceof HTMLInputElement;
    if (event.key === 'Enter') return isInGroup ? 'next' : undefined;
    if (isInGroup && !isByDigit) return undefined;
    if (event.key === 'ArrowLeft') return 'previous';
    return event.key === 'ArrowRight' ? 'next' : undefined;
  }
}
