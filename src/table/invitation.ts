import { base64UrlToBytes, err, ok, TABLE_ROLES, type AppError, type Result, type TableKey } from '$domain';

const SECRET_BYTES = 32;
const ANCHOR_BYTES = 16;
const VERSION = 2;
/** Of the roles in the order of `TABLE_ROLES`: facilitator, meeschrijver, meelezer. */
const ROLE_LETTERS = 'fml';

/** The part of an invitation link after `#/aansluiten/`: form, role, epoch, key and anchor. It never reaches a server. */
export function keyToInvitation({ role, epoch, seed, anchor }: TableKey): string {
  if (anchor === undefined) return `ot1.${seed}`;
  return `ot${VERSION}.${ROLE_LETTERS[TABLE_ROLES.indexOf(role)] ?? ''}${epoch.toString(36)}.${seed}.${anchor}`;
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
  if (Number(version) !== VERSION) return err({ type: 'invitation-invalid', reason: 'newer' });
  const [head = '', seed = '', anchor = ''] = rest.split('.');
  const role = TABLE_ROLES[ROLE_LETTERS.indexOf(head.slice(0, 1))];
  const epoch = Number.parseInt(head.slice(1), 36);
  if (head.length < 2 || seed === '' || anchor.length < 22)
    return err({ type: 'invitation-invalid', reason: 'incomplete' });
  const isFit =
    /^[fml][0-9a-z]{1,4}$/.test(head) && epoch <= 0xffff && base64UrlToBytes(anchor)?.length === ANCHOR_BYTES;
  if (role === undefined || !isFit || rest.split('.').length !== 3)
    return err({ type: 'invitation-invalid', reason: 'damaged' });
  return parseSeed(seed, { role, epoch, anchor });
}

function parseSeed(seed: string, rest: Omit<TableKey, 'seed'>): Result<TableKey, AppError> {
  if (base64UrlToBytes(seed)?.length === SECRET_BYTES) return ok({ ...rest, seed });
  return err({ type: 'invitation-invalid', reason: seed.length < 43 ? 'incomplete' : 'damaged' });
}
