/**
 * Has a table compared with the others at once when this device comes back: its network, its page, or the eye on it.
 * A device that slept would otherwise wait for the next round. Source: link.md 2.4.
 *
 * @returns what ends it.
 */
export function checkOnReturn(check: () => void): () => void {
  const whenSeen = (): void => {
    if (!document.hidden) check();
  };
  window.addEventListener('online', check);
  window.addEventListener('pageshow', check);
  document.addEventListener('visibilitychange', whenSeen);
  return () => {
    window.removeEventListener('online', check);
    window.removeEventListener('pageshow', check);
    document.removeEventListener('visibilitychange', whenSeen);
  };
}
