/** What stands behind the question mark of an address (`#/…?…`). */
export const readQuery = (hash: string): URLSearchParams =>
  new URLSearchParams(hash.includes('?') ? hash.slice(hash.indexOf('?') + 1) : '');

/** Puts other words behind the question mark of the address that is shown, without going anywhere. */
export function showQuery(path: string, query: string): void {
  const { hash } = window.location;
  if (hash.replace(/\?.*$/, '') !== `#${path}` || hash === `#${path}${query}`) return;
  window.history.replaceState(window.history.state, '', `#${path}${query}`);
}
