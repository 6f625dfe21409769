import { base64UrlToBytes, err, ok, ROLE_CODES, type AppError, type Result, type TableKey } from '$domain';

const SECRET_BYTES = 32;
const ANCHOR_BYTES = 16;
const WARRANT_BYTES = 96;
const VERSION = 2;
/** The form of an invitation with a warrant; builds of before there were commenters say that it is a newer one. */
const COMMENTER_VERSION = 3;
/** Of the roles in the order of `ROLE_CODES`: facilitator, meeschrijver, meelezer, meedenker. */
const ROLE_LETTERS = 'fmld';

/** The part of an invitation link after `#/aansluiten/`: form, role, epoch, key, anchor and warrant. It never reaches a server. */
export function keyToInvitation({ role, epoch, seed, anchor, warrant }: TableKey): string {
  if (anchor === undefined) return `ot1.${seed}`;
  const rest = `${ROLE_LETTERS[ROLE_CODES.indexOf(role)] ?? ''}${epoch.toString(36)}.${seed}.${anchor}`;
  return warrant === undefined ? `ot${VERSION}.${rest}` : `ot${COMMENTER_VERSION}.${rest}.${warrant}`;
}

/**
 * Reads an invitation as it stands in a link, or a whole link that was pasted. One of before there were roles let
 * everybody do everything: it is read as a facilitator's.
 *
 * @returns the key; or `invitation-invalid` with `foreign` (not ours), `newer` (a later form), `incomplete` (cut off) or
 * `damaged` (wrong characters).
 */
export function parseInvitation(text: string): Result<TableKey, AppError> {
  const match = /(?:^|#\/aansluiten\/)ot(\d+)\.([^\s/?#]*)\s*$/.exec(text.trim());
  if (match === null) return err({ type: 'invitation-invalid', reason: 'foreign' });
  const [, version = '', rest = ''] = match;
  if (version === '1') return parseSeed(rest, { role: 'facilitator', epoch: 0 });
  if (Number(version) !== VERSION && Number(version) !== COMMENTER_VERSION)
    return err({ type: 'invitation-invalid', reason: 'newer' });
  const [head = '', seed = '', anchor = '', warrant = ''] = rest.split('.');
  const role = ROLE_CODES[ROLE_LETTERS.indexOf(head.slice(0, 1))];
  const isCommenter = role === 'commenter';
  const epoch = Number.parseInt(head.slice(1), 36);
  if (head.length < 2 || seed === '' || anchor.length < 22 || (isCommenter && warrant.length < 128))
    return err({ type: 'invitation-invalid', reason: 'incomplete' });
  const isFit =
    /^[fmld][0-9a-z]{1,4}$/.test(head) &&
    epoch <= 0xffff &&
    base64UrlToBytes(anchor)?.length === ANCHOR_BYTES &&
    isCommenter === (Number(version) === COMMENTER_VERSION) &&
    (!isCommenter || base64UrlToBytes(warrant)?.length === WARRANT_BYTES);
  if (role === undefined || !isFit || rest.split('.').length !== (isCommenter ? 4 : 3))
    return err({ type: 'invitation-invalid', reason: 'damaged' });
  return parseSeed(seed, { role, epoch, anchor, ...(isCommenter && { warrant }) });
}

function parseSeed(seed: string, rest: Omit<TableKey, 'seed'>): Result<TableKey, AppError> {
  if (base64UrlToBytes(seed)?.length === SECRET_BYTES) return ok({ ...rest, seed });
  return err({ type: 'invitation-invalid', reason: seed.length < 43 ? 'incomplete' : 'damaged' });
}
