import { readFingerprint } from '../link/binding';
import { readAddresses } from './addresses';
import type { PairingCode } from './pairing-code';

/** What a code needs of a browser's own description of a connection. */
export type OwnDescription = Pick<PairingCode, 'fingerprint' | 'ufrag' | 'pwd' | 'addresses'>;

const UFRAG = /^a=ice-ufrag:(\S+)\s*$/m;
const PWD = /^a=ice-pwd:(\S+)\s*$/m;
const SHA_256 = 'sha-256 ';
const FIRST_PRIORITY = 2_130_706_431;
/** What every browser takes; frames are far smaller. */
const MAX_MESSAGE_BYTES = 262_144;

/** Reads what goes into a code from a description with its addresses in it; nothing where something misses. */
export function readDescription(sdp: string): OwnDescription | undefined {
  const fingerprint = readFingerprint(sdp);
  const [ufrag, pwd] = [UFRAG.exec(sdp)?.[1], PWD.exec(sdp)?.[1]];
  if (fingerprint?.startsWith(SHA_256) !== true || ufrag === undefined || pwd === undefined) return undefined;
  const digits = fingerprint.slice(SHA_256.length).split(':');
  return {
    fingerprint: Uint8Array.from(digits, (two) => Number(`0x${two}`)),
    ufrag,
    pwd,
    addresses: readAddresses(sdp),
  };
}

/** Builds the description of the other device from its code: what both browsers say of two data channels. */
export function buildDescription({ answered, fingerprint, ufrag, pwd, addresses }: PairingCode): string {
  const digits = Array.from(fingerprint, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':');
  const lines = [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    ...addresses.map(
      ({ host, port }, index) =>
        `a=candidate:${index + 1} 1 udp ${FIRST_PRIORITY - index * 256} ${host} ${port} typ host`,
    ),
    `a=ice-ufrag:${ufrag}`,
    `a=ice-pwd:${pwd}`,
    `a=fingerprint:sha-256 ${digits}`,
    `a=setup:${answered === undefined ? 'actpass' : 'active'}`,
    'a=mid:0',
    'a=sctp-port:5000',
    `a=max-message-size:${MAX_MESSAGE_BYTES}`,
  ];
  return `${lines.join('\r\n')}\r\n`;
}
