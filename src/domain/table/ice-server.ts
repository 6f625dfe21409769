import * as v from 'valibot';
import { err, ok, type Result } from '../result';

/** How many servers of one's own a device asks; each one more makes finding a way slower. */
export const MAX_ICE_SERVERS = 4;

const ServerNameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(512));

/**
 * A STUN or TURN server of the organiser's own, as it is kept. `urls` is one address: `stun:`, `turn:` or `turns:`. A
 * TURN server always has a name and a password, else the browser refuses to make any link.
 */
export const IceServerSchema = v.pipe(
  v.object({
    urls: v.pipe(
      v.string(),
      v.check((text) => readAddress(text) !== undefined),
    ),
    username: v.exactOptional(ServerNameSchema),
    credential: v.exactOptional(ServerNameSchema),
  }),
  v.check(
    ({ urls, username, credential }) => !needsPassword(urls) || (username !== undefined && credential !== undefined),
  ),
);
export type OwnIceServer = v.InferOutput<typeof IceServerSchema>;

/** What was typed about a server, as it stands in the fields. */
export type IceServerInput = { readonly address: string; readonly username: string; readonly credential: string };

/** The field in which something is wrong. */
export type IceServerFault = keyof IceServerInput;

/** A host name, an IPv4 address or an IPv6 address in brackets, and a port. Source: RFC 7064 and RFC 7065. */
const ADDRESS =
  /^(stuns?|turns?):([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?(\?transport=(?:udp|tcp))?$/i;

function readAddress(text: string): { readonly isTurn: boolean } | undefined {
  const match = ADDRESS.exec(text);
  if (match === null) return undefined;
  const [, scheme = '', , port, transport] = match;
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return undefined;
  const isTurn = scheme.toLowerCase().startsWith('turn');
  return transport !== undefined && !isTurn ? undefined : { isTurn };
}

/** Whether a server of this address asks who one is: TURN does, STUN does not. */
export const needsPassword = (address: string): boolean => readAddress(address.trim())?.isTurn === true;

/** Reads what was typed about a server; the error names the first field that is wrong. */
export function parseIceServer({
  address,
  username,
  credential,
}: IceServerInput): Result<OwnIceServer, IceServerFault> {
  const urls = address.trim();
  const read = readAddress(urls);
  if (read === undefined) return err('address');
  if (!read.isTurn) return ok({ urls });
  const name = username.trim();
  if (!v.is(ServerNameSchema, name)) return err('username');
  return v.is(ServerNameSchema, credential) ? ok({ urls, username: name, credential }) : err('credential');
}

/**
 * Until when short-lived credentials count, in ms since 1970; `undefined` where the name does not say. Such a name
 * begins with the moment in seconds. Source: draft-uberti-behave-turn-rest-00, as coturn's `use-auth-secret` reads it.
 */
export function readCredentialEnd({ username = '' }: Pick<OwnIceServer, 'username'>): number | undefined {
  const match = /^(\d{10})(?::|$)/.exec(username);
  return match === null ? undefined : Number(match[1]) * 1_000;
}
