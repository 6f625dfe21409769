/** The kinds of browser that differ in how an app is put on the home screen and in what they keep. */
export type Platform = 'ios' | 'android' | 'android-firefox' | 'desktop-chromium' | 'mac-safari' | 'desktop-firefox';

/** What a browser says about itself. */
export type BrowserFacts = { readonly userAgent: string; readonly maxTouchPoints: number };

/**
 * Reads which kind of browser this is, to give the advice that fits; never to decide whether something works. An iPad calls
 * itself a Mac: only its touch screen gives it away.
 */
export function readPlatform({ userAgent, maxTouchPoints }: BrowserFacts): Platform {
  if (/iPad|iPhone|iPod/.test(userAgent)) return 'ios';
  if (userAgent.includes('Macintosh') && maxTouchPoints > 1) return 'ios';
  if (userAgent.includes('Android')) return userAgent.includes('Firefox') ? 'android-firefox' : 'android';
  if (userAgent.includes('Firefox')) return 'desktop-firefox';
  return userAgent.includes('Macintosh') && !/Chrome|Chromium|Edg/.test(userAgent) ? 'mac-safari' : 'desktop-chromium';
}

/** Whether an app can be installed from this kind of browser. */
export const canInstallOn = (platform: Platform): boolean => platform !== 'desktop-firefox';

/** Whether this kind of browser removes work that is not visited for seven days, unless the app is installed. */
export const removesUnvisited = (platform: Platform): boolean => platform === 'ios' || platform === 'mac-safari';

/** Whether this kind of browser puts the question to keep work to the person; the others decide by themselves. */
export const asksPersonToKeep = (platform: Platform): boolean =>
  platform === 'desktop-firefox' || platform === 'android-firefox';
