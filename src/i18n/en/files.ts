import type { Messages } from '../messages';
import type { files as nl } from '../nl/files';

export const files = {
  title: 'Take in a file',
  lead: 'Choose a backup, a parcel of a table or a region file. You see first what is in it.',
  pick: 'Choose a file',
  pickHint: 'Files of this app end in .ontwikkeltafel or .zip.',
  dropHere: 'You can also drag a file to this window.',
  opening: 'Opening {name}…',
  notTaken: '{name} was not taken in',
  problem_foreign: 'This is not a file of this app. Nothing was changed.',
  problem_damaged:
    'The file is damaged or did not arrive whole. Nothing was changed. Ask whoever made it to send it again.',
  problem_newer: 'A newer version of the app made this file. Update this app and try again.',
  'problem_too-large': 'The file is too large for this app. Nothing was changed.',
  'problem_wrong-phrase': 'This pass phrase does not open the file. Nothing has changed. Check spaces and capitals.',
  'problem_no-key':
    'This parcel belongs to a table that this device does not know. Join that table with an invitation first.',
  problem_unsigned: 'Nobody who may write at this table signed this parcel. Nothing was changed.',
  readMe:
    'Parcel of a table in Ontwikkeltafel, made on {date}.\n\nTo take it in: open Ontwikkeltafel and choose this file. Only who belongs to the table can open it.\n',
  readMeWithPage:
    'Parcel of a table in Ontwikkeltafel, made on {date}.\n\nTo read it: open leesbaar.html. Anybody with this file can.\n\nTo take it in: open Ontwikkeltafel and choose this file. Only who belongs to the table can.\n',
  readMeLocked:
    'Locked parcel of a table in Ontwikkeltafel, made on {date}.\n\nTo take it in: open Ontwikkeltafel, choose this file and type the pass phrase. Without the pass phrase nobody can open it.\n',

  // Taking in a parcel
  'problem_old-keys':
    'This parcel was made with earlier keys of the table. Somebody who has been taken out since may have made it. Ask the facilitator for a new parcel.',
  'problem_new-keys':
    'The table has new keys, and this device still has the earlier ones. Ask for a new invitation, then take in the parcel.',
  parcelTitle: 'Parcel of a table',
  parcelOpening: 'Opening the parcel…',
  parcelRefused: 'The parcel was not taken in',
  lockedMadeAt: 'This parcel is locked. It was made on {date} at {time}.',
  phrase: 'Pass phrase',
  phraseAsk: 'You get the pass phrase from whoever made the parcel.',
  unlock: 'Open',
  unlocking: 'Opening the file…',
  nameless: 'Table without a name',
  madeBy_facilitator: 'Made on {date} at {time} by the facilitator.',
  madeBy_editor: 'Made on {date} at {time} by an editor.',
  nothingNew: 'Everything in this parcel is here already. Nothing changes.',
  wordsMore: { one: '{count} word is added.', other: '{count} words are added.' },
  wordsFewer: {
    one: 'There is {count} word less afterwards: somebody took it away.',
    other: 'There are {count} words less afterwards: somebody took them away.',
  },
  entriesMore: {
    one: '{count} entry that was brought in is added.',
    other: '{count} entries that were brought in are added.',
  },
  smallChanges: 'Small changes are added.',
  incomplete:
    'Part of this parcel builds on words that are not here yet. That part does not come along now. Ask for a parcel of the whole table.',
  promise: 'What is here stays. The words in the parcel are added, just as over a link.',
  takeIn: 'Take in',
  joinAndTakeIn: 'Join and take in',
  taken: 'The parcel was taken in',
  takenText: '{table} is up to date on this device.',
  toTable: 'To the table',

  // Bringing together with a file
  togetherTitle: 'Bring together with a file',
  togetherLead:
    'Hand over the table as a parcel: by AirDrop, a USB stick or mail. The other device takes it in. Then the same way back.',
  makeTitle: 'Hand over a parcel',
  makeLead: 'A parcel holds everything that is on this device of this table now.',
  readerMakesNone: 'You are a reader: you can take in parcels, but make none.',
  nothingHere: 'There is nothing of this table here yet to hand over.',
  forWhom: 'Who is the parcel for?',
  'for_with-keys': 'For who belongs to this table already',
  'forText_with-keys': 'Only devices that know the table can open it.',
  'for_with-phrase': 'For somebody who is not at the table yet',
  'forText_with-phrase': 'There is an invitation in it. The file is locked with a pass phrase.',
  withPage: 'Add a version to read',
  withPageText: 'For who does not have the app. The file then ends in .zip.',
  pageWarning: 'Mind: everybody who gets this file can then read what is on the table.',
  phraseHint: 'At least 12 characters. A few separate words are easier to remember than difficult characters.',
  phraseShort: 'This pass phrase is too short. Use at least 12 characters.',
  suggest: 'Make one up',
  phraseApart: 'Pass on the phrase separately, by telephone for example. Without the pass phrase nobody can open it.',
  make: 'Make parcel',
  handedOver_shared: 'The parcel was handed over.',
  handedOver_saved: 'The parcel is among your downloads.',
  handedOver_cancelled: 'You did not hand over the parcel.',
  takeInTitle: 'Take in a parcel',
  takeInLead: 'You see first of which table it is and what is new.',
  pickParcel: 'Choose a parcel',

  // With QR codes
  seriesLead: 'Are the devices side by side? Then a small table can go without a file too.',
  showSeries: 'Show as QR codes',
  seriesTitle: 'QR codes of this table',
  seriesMaking: 'Making the codes…',
  seriesTooLarge: 'This table is too large for QR codes: scanning takes too long. Make a parcel as a file.',
  showHint:
    'The other device chooses “Take in a file” and then “Scan QR codes”. Only who belongs to the table already can.',
  codeOf: 'Code {number} of {total}',
  previousCode: 'Previous code',
  nextCode: 'Next code',
  pause: 'Pause',
  turn: 'Let them turn',
  scan: 'Scan QR codes',
  camera: 'Picture of the camera',
  scanHint: 'Point the camera at the codes of the other device. Hold still until all of them are here.',
  scanned: 'Scanned',
  scannedOf: '{count} of {total}',
  scan_foreign: 'This code does not belong to a parcel. Point the camera at the codes of the other device.',
  scan_newer: 'A newer version of the app made these codes. Update this app and try again.',
  scan_damaged: 'The codes did not come over well. Scanning begins anew.',
  'scan_camera-refused': 'The app may not use the camera. Allow it in the settings of the browser, or ask for a file.',
  'scan_camera-missing': 'No camera can be used here. Ask for a file.',
  'scan_camera-busy': 'Another app is using the camera. Close it, or ask for a file.',
} satisfies Messages<typeof nl>;
