import type { Platform } from '$domain';
import type { MessageKey } from '$i18n';

/** What a step shows: which part of which screen to press. */
export type Picture =
  | 'tablet-share'
  | 'tablet-list'
  | 'tablet-icon'
  | 'phone-menu'
  | 'phone-list'
  | 'phone-icon'
  | 'window-address'
  | 'window-menu'
  | 'window-dialog'
  | 'window-icon';

/** One thing to press, with its picture. */
export type InstallStep = { readonly picture: Picture; readonly text: MessageKey };

/** The steps by kind of browser; none where nothing can be installed. */
export const STEPS_BY_PLATFORM: Readonly<Record<Platform, readonly InstallStep[]>> = {
  ios: [
    { picture: 'tablet-share', text: 'install.ios1' },
    { picture: 'tablet-list', text: 'install.ios2' },
    { picture: 'tablet-icon', text: 'install.open' },
  ],
  android: [
    { picture: 'phone-menu', text: 'install.android1' },
    { picture: 'phone-list', text: 'install.android2' },
    { picture: 'phone-icon', text: 'install.open' },
  ],
  'android-firefox': [
    { picture: 'phone-menu', text: 'install.androidFirefox1' },
    { picture: 'phone-list', text: 'install.androidFirefox2' },
    { picture: 'phone-icon', text: 'install.open' },
  ],
  'desktop-chromium': [
    { picture: 'window-address', text: 'install.desktop1' },
    { picture: 'window-dialog', text: 'install.desktop2' },
    { picture: 'window-icon', text: 'install.openDesktop' },
  ],
  'mac-safari': [
    { picture: 'window-menu', text: 'install.mac1' },
    { picture: 'window-dialog', text: 'install.mac2' },
    { picture: 'window-icon', text: 'install.openDesktop' },
  ],
  'desktop-firefox': [],
};

/** How work that is in the browser already comes along: by a file. */
export const MOVING_STEPS: readonly MessageKey[] = ['install.move1', 'install.move2', 'install.move3'];
