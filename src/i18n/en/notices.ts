import type { Messages } from '../messages';
import type { notices as source } from '../nl/notices';

export const notices = {
  saveFailedTitle: 'Saving does not work right now',
  saveFailedText:
    'Your last change is not on this device yet. Keep this screen open, free some space and try again, or save a backup.',
  diskFullTitle: 'This device is full',
  diskFullText:
    'Your last change no longer fits on this device. What was saved before is safe. Keep this screen open, free some space and try again, or save a backup.',
  storageUnavailableTitle: 'This browser cannot keep anything',
  storageUnavailableText:
    'Storage is off or blocked, often by a private window or by your organisation. Open Ontwikkeltafel in an ordinary window or another browser. What you type here disappears when you close this window.',
  recordUnreadableTitle: 'Something you saved cannot be read',
  recordUnreadableText:
    'The rest is safe and works as usual. The damaged part stays where it is and is not overwritten. Save a backup.',
  recordMissingTitle: 'This is not on this device',
  recordMissingText: 'It may have been removed, or made on another device. Nothing has changed.',
  storageNewerTitle: 'These data are from a newer version',
  storageNewerText:
    'So as to damage nothing, this version does not write to it. You can read everything. What you still type here is not kept: copy it if you want to keep it. Then open the app again with internet.',
  storageBlockedTitle: 'First close another window',
  storageBlockedText:
    'An older version of the app is still open in another window. Close that window. Then this one goes on by itself.',
  invitationInvalidTitle: 'This invitation is not right',
  invitationInvalidText:
    'The link is not from Ontwikkeltafel or was changed on its way. Nothing has been joined. Ask for a new invitation.',
  invitationIncompleteText:
    'The link is not complete: the last piece is missing. This often happens with copy and paste. Copy the whole link or scan the code.',
  invitationNewerText:
    'This invitation was made with a newer version of Ontwikkeltafel. Close the app, open it again with internet and try once more.',
  invitationAddressText:
    'The address for finding each other that stands in it cannot be used. It has to be short, begin with wss:// and hold no password. Nothing has been joined. Ask for a new invitation.',
  roundUnprovenTitle: 'The closed round cannot be checked yet',
  roundUnprovenText:
    'Nothing was brought in. This device does not know yet who the facilitator is. Connect with another device at the table and try again.',
  notAllowedTitle: 'Only the facilitator can do that',
  notAllowedText: 'Nothing has changed. Ask whoever leads the table to do it.',
  browserTooOldTitle: 'This browser is too old for a table',
  browserTooOldText:
    'The browser cannot make or check the keys of a table. Your preparation stays as it is. Update the browser and try again.',
  tableNewerTitle: 'This table is from a newer version',
  tableNewerText:
    'You can read everything but not write yet, so that nothing gets lost. Open the app again with internet to update.',
  tableUnreadableTitle: 'This table cannot be read on this device',
  tableUnreadableText:
    'Nothing was overwritten. The other participants have the table too: remove it here and join again with the invitation, and everything comes back.',
  webrtcUnavailableTitle: 'This browser cannot reach other devices',
  webrtcUnavailableText:
    'You can work here: everything stays on this device. To work together, use a recent Safari, Chrome, Edge or Firefox.',
  secureContextTitle: 'This connection is not secure',
  secureContextText: 'A table works only at an address that begins with https. Ask whoever offers the app for it.',
  signallingUnreachableTitle: 'New participants cannot join right now',
  signallingUnreachableText:
    'The address where devices find each other cannot be reached. With those already connected you simply go on. Everything you type stays on this device.',
  signallingAddressTitle: 'This address is not possible',
  signallingAddressText: 'An address for finding each other begins with wss:// or ws://.',
  contentUnreadableTitle: 'Part of the app did not load well',
  contentUnreadableText: 'Your own work is safe. Open the app again with internet.',
  fileInvalidTitle: 'This file was not read in',
  fileInvalidText:
    'The file did not arrive whole or is not from this app. Nothing was changed. Ask whoever made it to send it again.',
  unexpectedTitle: 'Something went wrong on this screen',
  unexpectedText: 'What was saved is safe. Save a backup first if you need to, then open this screen again.',
  reloadedTitle: 'Part of the app could not be fetched',
  retry: 'Try again',
  reload: 'Open the app again',
  toTables: 'To the tables',
  toSettings: 'To settings',
  toHome: 'To start',
  saveCopy: 'Save a copy',
  saveBackup: 'Save a backup',
  backupSaved: 'The backup was saved as a file.',
  backupFailed: 'The backup could not be made.',
  unreadableRecords: {
    one: '{count} part could not be read and was left out.',
    other: '{count} parts could not be read and were left out.',
  },
} satisfies Messages<typeof source>;
