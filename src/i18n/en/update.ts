import type { Messages } from '../messages';
import type { update as source } from '../nl/update';

export const update = {
  readyTitle: 'There is a new version',
  readyText: 'You can update now: no table is open and everything you typed is saved.',
  newLines: 'This is new:',
  noNewLines: 'This version names nothing new that you would notice.',
  notSaid: 'After updating, Settings tells you what is new.',
  now: 'Update now',
  later: 'Later',
  takingPlace: 'The new version is being put in place. Then Ontwikkeltafel opens again, in every window.',
  heldElsewhere:
    'Nothing has changed: another window of Ontwikkeltafel is still in use. Finish that first. Then you can update here.',
  replacedTitle: 'The new version is in place',
  replacedText:
    'You are still busy in this window. Just go on. The window opens again by itself when you are done and everything is saved.',
} satisfies Messages<typeof source>;
