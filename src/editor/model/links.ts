const ALLOWED_PROTOCOLS: readonly string[] = ['http:', 'https:', 'mailto:'];
const MAX_LINK_LENGTH = 2000;

/**
 * The address of a link as it may stand in the document, or `undefined` for one that may not: only http, https, mailto
 * and a place in this app (`#…`). Browsers drop tabs, line ends and leading control characters before they read the
 * scheme, so these are dropped first: `java\tscript:` is `javascript:`.
 */
export function toSafeLink(href: unknown): string | undefined {
  if (typeof href !== 'string' || href.length > MAX_LINK_LENGTH) return undefined;
  const address = Array.from(href)
    .filter((character) => !isDroppedByBrowsers(character))
    .join('')
    .trim();
  if (address.startsWith('#')) return address;
  return ALLOWED_PROTOCOLS.includes(protocolOf(address)) ? address : undefined;
}

/** Whether a link with this address may stand in the document. */
export const isSafeLink = (href: unknown): boolean => toSafeLink(href) !== undefined;

/** The scheme as the browser reads it, with its colon; empty for an address without one. */
function protocolOf(address: string): string {
  try {
    return new URL(address).protocol;
  } catch {
    return '';
  }
}

function isDroppedByBrowsers(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || code === 0x7f;
}

/**
 * What a person typed as an address, made into one: `www.leiden.nl` gets https, `naam@leiden.nl` gets mailto. Still to
 * be checked with `toSafeLink`.
 */
export function completeLink(typed: string): string {
  const text = typed.trim();
  if (/^[^\s@/:#]+@[^\s@/:]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`;
  if (/^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}([/?#]\S*)?$/u.test(text)) return `https://${text}`;
  return text;
}
