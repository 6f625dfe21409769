import type { Messages } from '../messages';
import type { editor as source } from '../nl/editor';

export const editor = {
  // In the text
  emptyDocument: 'Write the text here …',
  emptyChapter: 'Write here …',
  leaveByKeyboard: 'Press Escape and then Tab to leave the text.',
  selectByKeyboard:
    'You are reading the text. Alt with the down or up arrow selects the next or previous sentence, the right or left arrow the next or previous word. Hold Shift as well to select more. Tab moves on. With a screen reader, first switch to the mode in which keys go to the page.',
  unknownPartsTitle: 'You can only read this document here',
  unknownParts: {
    one: 'One part of this document was made with a newer version of this app and is not shown here. Update the app to write again. Nothing is lost.',
    other:
      '{count} parts of this document were made with a newer version of this app and are not shown here. Update the app to write again. Nothing is lost.',
  },

  living: 'Living block: shows data of this table',

  // Toolbar
  toolbar: 'Text formatting',
  suggest: 'Suggest',
  suggestHint: 'Tap in the text. What you change becomes a suggestion.',
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
} satisfies Messages<typeof source>;
