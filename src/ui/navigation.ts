/** The id of the main landmark, where focus lands after a change of screen. */
export const MAIN_ID = 'main';

let goingTo: string | undefined;

/** Goes to a screen by its path, such as `/voorbereiden`. */
export function navigate(path: string): void {
  goingTo = `#${path}`;
  window.addEventListener('hashchange', () => (goingTo = undefined), { once: true });
  window.location.hash = path;
}

/** Whether it is the app that goes to an address at this moment, and not a person by a link or the browser's Back. */
export const isGoingTo = (hash: string): boolean => hash === goingTo;

/** Moves focus to the main landmark and starts at the top of the screen, as a page load would. */
export function focusMain(): void {
  const main = document.getElementById(MAIN_ID);
  if (main === null) return;
  main.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}
