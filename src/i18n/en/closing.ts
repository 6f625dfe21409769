import type { Messages } from '../messages';
import type { closing as nl } from '../nl/closing';

/** The texts of the end of a meeting. */
export const closing = {
  title: 'Close the meeting',
  outcome: 'What came of it: {parts}.',
  noOutcome: 'Nothing was talked about or brought in yet.',
  talked: { one: '{done} of {count} agenda item talked about', other: '{done} of {count} agenda items talked about' },
  parked: { one: '{count} item parked', other: '{count} items parked' },
  answers: { one: '{count} answer on the table', other: '{count} answers on the table' },
  revealed: { one: '{count} answer revealed together', other: '{count} answers revealed together' },

  words: 'Six words',
  wordsLead: 'Read them aloud. Whoever sees the same six words has the same.',
  state_making: 'The words are being made…',
  state_alone: 'You are connected with nobody now. These are the words of what stands on this device.',
  state_moving: 'Not final yet: the words may still change.',
  state_final: 'Final: everyone who is connected has everything. When someone writes again, they change.',

  who: 'Who has everything',
  heldCount: 'Everything is on {held} of {count} devices.',
  sameCount: 'The same six words are on {held} of {count} devices.',
  lacking: 'Who not yet',
  person: '{person} ({party})',
  someone: 'A device without a name',
  standing_other: 'still sees other words.',
  standing_lacks: 'does not have everything yet.',
  standing_unknown: 'does not have this page open.',
  standing_away: 'is not connected now, and gets the rest later.',
  onlyHereTitle: 'A part is on this device only',
  onlyHereText: 'Pair with a device next to you, or hand over a parcel. Then somebody else has it too.',
  toPair: 'Pair',
  toParcel: 'Make a parcel',

  copy: 'Take a copy along',
  copyLead: 'Then you have the table outside this device too.',
  savePage: 'Save the readable page',
  pageText: 'The page opens on any computer. Everybody who gets the file can read it.',
  pageSaved: 'The page is in your downloads.',
  saveFile: 'Save the table as a file',
  fileText: 'The file opens in this app only, for who sits at this table.',
  file_shared: 'The file was handed over.',
  file_saved: 'The file is in your downloads.',
  file_cancelled: 'You did not hand the file over.',
  ownWork: 'What you prepared yourself is not in it.',
  toStorage: 'Make a backup of that',
} satisfies Messages<typeof nl>;
