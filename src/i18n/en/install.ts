import type { Messages } from '../messages';
import type { install as source } from '../nl/install';

export const install = {
  first: 'First put the app on the home screen',
  why: 'Do this before you fill in anything: the app on the home screen often keeps its records apart from the browser. And Safari clears away what you do not visit for seven days; the app on the home screen does not.',
  show: 'Show me how',
  goOn: 'Go on in the browser',
  steps: 'How to put the app on the home screen',
  now: 'Install now',
  isInstalled: 'You use Ontwikkeltafel as an app.',
  ios1: 'Tap Share: the square with the arrow pointing up.',
  ios2: 'Choose “Add to Home Screen” and tap “Add”.',
  open: 'From now on open Ontwikkeltafel from the home screen.',
  android1: 'Tap the menu of Chrome at the top right: the three dots.',
  android2: 'Choose “Install app” or “Add to Home screen”.',
  androidFirefox1: 'Tap the menu of Firefox: the three dots.',
  androidFirefox2: 'Choose “Add to Home screen”.',
  desktop1: 'Click the sign to install, at the right in the address bar of Chrome or Edge.',
  desktop2: 'Click “Install”.',
  mac1: 'Click “File” at the top of the screen and choose “Add to Dock”.',
  mac2: 'Click “Add”.',
  openDesktop: 'From now on open Ontwikkeltafel as a program.',
  firefox: 'Firefox on a computer cannot install the app. You can just work here. Make a backup now and then.',
  moveTitle: 'How to take along what you have here',
  move1: 'Make a backup in this browser.',
  move2: 'Put the app on the home screen and open it there.',
  move3: 'Restore the backup there.',
} satisfies Messages<typeof source>;
