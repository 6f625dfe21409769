/** What tells the other windows of the app that this device is being handed in. Browsers carry it from window to window. */
export const HANDED_IN_KEY = 'ontwikkeltafel-ingeleverd';

/** Tells the other windows; they close themselves. The key is removed with everything else. */
export function tellOtherWindows(keys: Pick<Storage, 'setItem'>, nowMs: number): void {
  keys.setItem(HANDED_IN_KEY, String(nowMs));
}
