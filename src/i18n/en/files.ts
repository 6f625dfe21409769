export const files = {
  title: 'Take in a file',
  lead: 'Choose a backup, a parcel of a table or a region file. You see first what is in it.',
  pick: 'Choose a file',
  pickHint: 'Files of this app end in .zip.',
  dropHere: 'You can also drag a file to this window.',
  opening: 'Opening {name}…',
  notTaken: '{name} was not taken in',
  problem_foreign: 'This is not a file of this app. Nothing was changed.',
  problem_damaged:
    'The file is damaged or did not arrive whole. Nothing was changed. Ask whoever made it to send it again.',
  problem_newer: 'A newer version of the app made this file. Update this app and try again.',
  'problem_too-large': 'The file is too large for this app. Nothing was changed.',
  'problem_wrong-phrase': 'This pass phrase does not open the file.',
  'problem_no-key':
    'This parcel belongs to a table that this device does not know. Join that table with an invitation first.',
  problem_unsigned: 'Nobody who may write at this table signed this parcel. Nothing was changed.',
};
