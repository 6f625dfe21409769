import type { Messages } from '../messages';
import type { install as source } from '../nl/install';

export const install = {
  first: 'Put the app on the home screen first',
  title: 'On the home screen',
  text: 'Put Ontwikkeltafel on the home screen before you begin: on an iPad the app on the home screen keeps its data apart from Safari.',
  ios: 'iPad or iPhone: tap Share and choose “Add to Home Screen”.',
  android: 'Android: open the menu of Chrome and choose “Install app”.',
  desktop: 'Computer: click the install sign in the address bar of Chrome or Edge.',
  now: 'Install now',
  isInstalled: 'You are using Ontwikkeltafel as an app.',
} satisfies Messages<typeof source>;
