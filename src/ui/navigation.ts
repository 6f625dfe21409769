/** The id of the main landmark, where focus lands after a change of screen. */
export const MAIN_ID = 'main';

/** Goes to a screen by its path, such as `/voorbereiden`. */
export function navigate(path: string): void {
  window.location.hash = path;
}

/** Moves focus to the main landmark and starts at the top of the screen, as a page load would. */
export function focusMain(): void {
  const main = document.getElementById(MAIN_ID);
  if (main === null) return;
  main.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}
