import type { Messages } from '../messages';
import type { aids as source } from '../nl/aids';

export const aids = {
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
  chapterWords: { one: '1 word', other: '{count} words' },
  isHere: '{person} is here',
  changeOrder: 'Arrange chapters',
  changeOrderOrLock: 'Arrange or lock chapters',
  orderHint: 'A chapter moves with all that stands below it. You can undo it in the text.',
  moveUp: 'Move {chapter} up',
  moveDown: 'Move {chapter} down',
  moved: '{chapter} is now in place {place}.',

  // Tables
  tableHeadless:
    'This table does not say what its columns are about. With a heading row everybody can read it, also those who have it read aloud.',
  tableGiveHead: 'Make the first row a heading row',

  // Locks
  lockedBy: 'Locked by {person}',
  lock: 'Lock',
  unlock: 'Unlock',
  lockRefused: '{chapter} is locked, so nothing was changed. The facilitator can unlock the chapter.',
  lockKeepsStep: 'Your last change is in {chapter}. That is locked, so undo does nothing for now.',
  wroteMeanwhile: 'Text was added here after it was locked. It stands in the chapter.',
  keepMeanwhile: 'Seen',

  // All that helps with the text
  tools: 'With the text',
  beside: 'Beside the text',
  withText: 'Mirror or arrangements',
  toText: 'To the text',

  // Find and replace
  find: 'Find in the text',
  findWords: 'Find',
  findMore: 'Replace, or find more precisely',
  replaceBy: 'Replace by',
  matchCase: 'Match capitals',
  wholeWords: 'Whole words only',
  findNone: 'Not found',
  findAt: '{at} of {count}',
  findPrevious: 'Previous',
  findNext: 'Next',
  replaceOne: 'Replace',
  replaceAll: 'Replace all',
  replaced: { one: 'Replaced once', other: 'Replaced {count} times' },
  replaceRefused: 'Not replaced. Does it stand in a locked chapter?',
  closeFind: 'Close find',
} satisfies Messages<typeof source>;
