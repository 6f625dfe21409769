import {
  base64UrlToBytes,
  bytesToBase64Url,
  err,
  ok,
  parseInvitedAddress,
  ROLE_CODES,
  type AppError,
  type Result,
  type TableKey,
} from '$domain';

const SECRET_BYTES = 32;
const ANCHOR_BYTES = 16;
const WARRANT_BYTES = 96;
const VERSION = 2;
/** The form of an invitation with a warrant; builds of before there were commenters say that it is a newer one. */
const COMMENTER_VERSION = 3;
/** The form of an invitation that ends with the signalling address of its table. */
const ADDRESS_VERSION = 4;
/** Of the roles in the order of `ROLE_CODES`: facilitator, meeschrijver, meelezer, meedenker. */
const ROLE_LETTERS = 'fmld';

/**
 * The part of an invitation link after `#/aansluiten/`: form, role, epoch, key, anchor, warrant and, where the table has
 * its own, the signalling address. It never reaches a server.
 */
export function keyToInvitation({ role, epoch, seed, anchor, warrant }: TableKey, address = ''): string {
  if (anchor === undefined) return `ot1.${seed}`;
  const head = `${ROLE_LETTERS[ROLE_CODES.indexOf(role)] ?? ''}${epoch.toString(36)}`;
  const rest = [head, seed, anchor, ...(warrant === undefined ? [] : [warrant])].join('.');
  if (address !== '') return `ot${ADDRESS_VERSION}.${rest}.${bytesToBase64Url(new TextEncoder().encode(address))}`;
  return `ot${warrant === undefined ? VERSION : COMMENTER_VERSION}.${rest}`;
}

/** The signalling address that stands in an invitation; empty where there is none, or none that can be. */
export function addressOfInvitation(text: string): string {
  const coded = /(?:^|\/)ot4\..*\.([^.\s]*)\s*$/.exec(text)?.[1] ?? '';
  return parseInvitedAddress(new TextDecoder().decode(base64UrlToBytes(coded))) ?? '';
}

/**
 * Reads an invitation as it stands in a link, or a whole link that was pasted. One of before there were roles let
 * everybody do everything: it is read as a facilitator's.
 *
 * @returns the key; or `invitation-invalid` with `foreign` (not ours), `newer` (a later form), `incomplete` (cut off),
 * `damaged` (wrong characters) or `address` (the signalling address in it cannot be one).
 */
export function parseInvitation(text: string): Result<TableKey, AppError> {
  const match = /(?:^|#\/aansluiten\/)ot(\d+)\.([^\s/?#]*)\s*$/.exec(text.trim());
  if (match === null) return err({ type: 'invitation-invalid', reason: 'foreign' });
  const [, version = '', rest = ''] = match;
  if (version === '1') return parseSeed(rest, { role: 'facilitator', epoch: 0 });
  if (![VERSION, COMMENTER_VERSION, ADDRESS_VERSION].includes(Number(version)))
    return err({ type: 'invitation-invalid', reason: 'newer' });
  const isAddressed = Number(version) === ADDRESS_VERSION;
  const parts = rest.split('.').slice(0, isAddressed ? -1 : undefined);
  const [head = '', seed = '', anchor = '', warrant = ''] = parts;
  const role = ROLE_CODES[ROLE_LETTERS.indexOf(head.slice(0, 1))];
  const isCommenter = role === 'commenter';
  const epoch = Number.parseInt(head.slice(1), 36);
  if (head.length < 2 || seed === '' || anchor.length < 22 || (isCommenter && warrant.length < 128))
    return err({ type: 'invitation-invalid', reason: 'incomplete' });
  const isFit =
    /^[fmld][0-9a-z]{1,4}$/.test(head) &&
    epoch <= 0xffff &&
    base64UrlToBytes(anchor)?.length === ANCHOR_BYTES &&
    (isAddressed || isCommenter === (Number(version) === COMMENTER_VERSION)) &&
    (!isCommenter || base64UrlToBytes(warrant)?.length === WARRANT_BYTES);
  if (role === undefined || !isFit || parts.length !== (isCommenter ? 4 : 3))
    return err({ type: 'invitation-invalid', reason: 'damaged' });
  if (isAddressed && addressOfInvitation(text) === '') return err({ type: 'invitation-invalid', reason: 'address' });
  return parseSeed(seed, { role, epoch, anchor, ...(isCommenter && { warrant }) });
}

function parseSeed(seed: string, rest: Omit<TableKey, 'seed'>): Result<TableKey, AppError> {
  if (base64UrlToBytes(seed)?.length === SECRET_BYTES) return ok({ ...rest, seed });
  return err({ type: 'invitation-invalid', reason: seed.length < 43 ? 'incomplete' : 'damaged' });
}
