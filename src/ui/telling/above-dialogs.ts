/**
 * Puts an element above the dialog that lies over the page, where it can be seen and pressed, until that closes or goes. Returns
 * what brings it back to its own place.
 */
export function raiseAboveDialogs(element: HTMLElement): () => void {
  const { parentElement: home } = element;
  const dialog = [...document.querySelectorAll('dialog[open]')].findLast((open) => !open.contains(element));
  if (home === null || dialog === undefined) return () => undefined;
  dialog.append(element);
  const bringBack = (): void => {
    watching.disconnect();
    if (element.parentElement !== home) home.append(element);
  };
  const watching = new MutationObserver(() => {
    if (!dialog.isConnected || !dialog.hasAttribute('open')) bringBack();
  });
  watching.observe(document.body, { subtree: true, childList: true, attributeFilter: ['open'] });
  return bringBack;
}
