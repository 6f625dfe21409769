import type { IconName } from '$ui';
import type { CommandName } from './view/commands';

/** A button of the toolbar; `isToggle`: the text at the cursor has it or not. */
export type Tool = {
  readonly name: Exclude<CommandName, 'removeLink'>;
  readonly icon: IconName;
  readonly isToggle?: boolean;
};

export const HISTORY: readonly Tool[] = [
  { name: 'undo', icon: 'arrow-back-up' },
  { name: 'redo', icon: 'arrow-forward-up' },
];
/** The kinds a paragraph can be. Buttons, for a list of choices would close the keyboard on the screen. */
export const TEXT_KINDS: readonly Tool[] = [
  { name: 'paragraph', icon: 'pilcrow', isToggle: true },
  { name: 'heading1', icon: 'h-1', isToggle: true },
  { name: 'heading2', icon: 'h-2', isToggle: true },
  { name: 'heading3', icon: 'h-3', isToggle: true },
];
export const FORMS: readonly (readonly Tool[])[] = [
  [
    { name: 'bold', icon: 'bold', isToggle: true },
    { name: 'italic', icon: 'italic', isToggle: true },
    { name: 'link', icon: 'link', isToggle: true },
  ],
  [
    { name: 'bulletList', icon: 'list', isToggle: true },
    { name: 'orderedList', icon: 'list-numbers', isToggle: true },
    { name: 'taskList', icon: 'list-check', isToggle: true },
    { name: 'quote', icon: 'blockquote', isToggle: true },
    { name: 'callout', icon: 'info-circle', isToggle: true },
    { name: 'divider', icon: 'separator' },
  ],
];
export const AT_TASK: readonly Tool[] = [{ name: 'tick', icon: 'circle-check', isToggle: true }];
export const NEW_TABLE: readonly Tool[] = [{ name: 'table', icon: 'table-plus' }];
export const IN_TABLE: readonly Tool[] = [
  { name: 'addRow', icon: 'row-insert-bottom' },
  { name: 'addColumn', icon: 'column-insert-right' },
  { name: 'deleteRow', icon: 'row-remove' },
  { name: 'deleteColumn', icon: 'column-remove' },
  { name: 'deleteTable', icon: 'trash' },
];
