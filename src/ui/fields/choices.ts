/** One thing that can be chosen. `shortcut` is the single key that chooses it. */
export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly description?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean | undefined;
}

const TYPES_THAT_TAKE_NO_TEXT = ['radio', 'checkbox', 'button', 'submit', 'range'];

/** Whether what is typed there is meant as text, so that a single key must not do anything else. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !TYPES_THAT_TAKE_NO_TEXT.includes(target.type);
}

/**
 * Whether a key press may act as a shortcut of a group: no modifier, not taken by something else, not while typing, and not
 * behind an open dialog. With scope `group` focus must be inside the group.
 */
export function mayActAsShortcut(event: KeyboardEvent, group: HTMLElement, scope: 'group' | 'page'): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
  if (takesText(event.target)) return false;
  const dialog = document.querySelector('dialog[open]');
  if (dialog !== null && !dialog.contains(group)) return false;
  return scope === 'page' || (event.target instanceof Node && group.contains(event.target));
}
