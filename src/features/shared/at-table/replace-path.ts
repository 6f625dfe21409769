/**
 * Goes to a screen in the place of the one that is shown, so that "back" does not return to it: an invitation's secret
 * does not stay in the address bar or in the history.
 */
export function replacePath(path: string): void {
  window.location.replace(`#${path}`);
}
