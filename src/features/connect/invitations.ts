import { err, ok, TABLE_ROLES, type AppError, type Result, type TableKey, type TableRole } from '$domain';
import { deriveKey, keyToInvitation } from '$table';

/** A link for someone who comes to the table in a role. */
export type Invitation = { readonly role: TableRole; readonly link: string };

/** What most people come to do. */
const USUAL_ROLE: TableRole = 'editor';

/**
 * The invitations that the holder of a key can give, the usual one first: nobody can invite to more than they may do
 * themselves. `appAddress` is where the app is, without anything after `#`; `signallingAddress` goes along where there is one.
 */
export async function makeInvitations(
  key: TableKey,
  appAddress: string,
  signallingAddress = '',
): Promise<Result<readonly Invitation[], AppError>> {
  const roles = TABLE_ROLES.slice(TABLE_ROLES.indexOf(key.role));
  const made = await Promise.all(roles.map((role) => deriveKey(key, role)));
  const invitations: Invitation[] = [];
  for (const derived of made) {
    if (!derived.ok) return err(derived.error);
    invitations.push({
      role: derived.value.role,
      link: `${appAddress}#/aansluiten/${keyToInvitation(derived.value, signallingAddress)}`,
    });
  }
  return ok(invitations.sort((one, other) => rank(one.role) - rank(other.role)));
}

/** The usual role first, then what lets people do less before what lets them do more. */
const rank = (role: TableRole): number => (role === USUAL_ROLE ? -1 : -TABLE_ROLES.indexOf(role) + TABLE_ROLES.length);
