import type { Messages } from '../messages';
import type { editor as source } from '../nl/editor';

export const editor = {
  // In the text
  emptyDocument: 'Write the text here …',
  emptyChapter: 'Write here …',
  leaveByKeyboard: 'Press Escape and then Tab to leave the text.',
  unknownPartsTitle: 'You can only read this document here',
  unknownParts: {
    one: 'One part of this document was made with a newer version of this app and is not shown here. Update the app to write again. Nothing is lost.',
    other:
      '{count} parts of this document were made with a newer version of this app and are not shown here. Update the app to write again. Nothing is lost.',
  },

  // Toolbar
  toolbar: 'Text formatting',
  undo: 'Undo',
  redo: 'Redo',
  textKind: 'Kind of text',
  paragraph: 'Plain text',
  heading1: 'Chapter',
  heading2: 'Heading',
  heading3: 'Subheading',
  bold: 'Bold',
  italic: 'Italic',
  bulletList: 'Bulleted list',
  orderedList: 'Numbered list',
  taskList: 'Task list',
  tick: 'Done',
  quote: 'Quote',
  callout: 'Callout',
  divider: 'Divider',
  link: 'Link',
  table: 'Insert table',
  addRow: 'Add row',
  addColumn: 'Add column',
  deleteRow: 'Delete row',
  deleteColumn: 'Delete column',
  deleteTable: 'Delete table',

  // Link
  linkTitle: 'Link',
  linkAddress: 'Web address or email address',
  linkHint: 'For example www.hollandrijnland.nl',
  linkEmpty: 'Fill in an address.',
  linkUnsafe: 'This address is not possible. Use a web address that starts with https:// or an email address.',
  linkSave: 'Make link',
  linkRemove: 'Remove link',
  linkFollow: 'Follow the link',
  linkCancel: 'Cancel',

  // Outline
  outline: 'Chapters',
  outlineEmpty: 'No chapters yet. In the text, choose Chapter under "Kind of text".',
  untitled: 'Untitled',
} satisfies Messages<typeof source>;
