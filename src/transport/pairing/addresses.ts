/** An address at which a device can be reached, as a code carries it. */
export type CodedAddress = {
  readonly kind: AddressKind;
  /** As in a description: dotted, with colons, or a name that ends in `.local`. */
  readonly host: string;
  readonly port: number;
};

/** In the order of their numbers in a code; 0 is none. A name is what a browser gives that hides its addresses. */
export const ADDRESS_KINDS = ['ipv4', 'ipv6', 'name'] as const;

export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** How many bytes an address takes, without its port. */
export const HOST_BYTES: Readonly<Record<AddressKind, number>> = { ipv4: 4, ipv6: 16, name: 16 };

/** More addresses make a code that is slow to scan. */
export const MAX_ADDRESSES = 4;

const UUID_NAME = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.local$/i;
const CANDIDATE = /^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ /gim;
const IPV6_GROUPS = 8;

/** Reads the addresses of a description, those first by which two devices in one building most likely meet. */
export function readAddresses(sdp: string): readonly CodedAddress[] {
  const found = new Map<string, CodedAddress>();
  for (const [, host = '', portText = ''] of sdp.matchAll(CANDIDATE)) {
    const kind = ADDRESS_KINDS.find((each) => hostToBytes(each, host) !== undefined);
    const port = Number(portText);
    if (kind !== undefined && port > 0 && port < 65_536) found.set(`${host} ${port}`, { kind, host, port });
  }
  return [...found.values()].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_ADDRESSES);
}

function rank({ kind, host }: CodedAddress): number {
  if (kind === 'name') return 2;
  if (kind === 'ipv6') return /^fe80/i.test(host) ? 5 : 3;
  if (host.startsWith('127.')) return 6;
  if (host.startsWith('169.254.')) return 4;
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host) ? 0 : 1;
}

/** Writes a host in bytes; nothing where it is not of that kind. */
export function hostToBytes(kind: AddressKind, host: string): Uint8Array | undefined {
  switch (kind) {
    case 'ipv4':
      return ipv4ToBytes(host);
    case 'ipv6':
      return host.includes(':') ? ipv6ToBytes(host) : undefined;
    case 'name': {
      const digits = UUID_NAME.exec(host)?.[1]?.replaceAll('-', '').match(/../g);
      return digits === undefined || digits === null ? undefined : Uint8Array.from(digits, (two) => Number(`0x${two}`));
    }
  }
}

/** Writes a host as a description has it. */
export function bytesToHost(kind: AddressKind, bytes: Uint8Array): string {
  if (kind === 'ipv4') return bytes.join('.');
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (kind === 'ipv6') return (digits.match(/..../g) ?? []).map((group) => Number(`0x${group}`).toString(16)).join(':');
  return `${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}.local`;
}

function ipv4ToBytes(host: string): Uint8Array | undefined {
  const parts = host.split('.');
  const isAddress = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
  return isAddress ? Uint8Array.from(parts, Number) : undefined;
}

function ipv6ToBytes(host: string): Uint8Array | undefined {
  const [head = '', tail, ...more] = host.split('::');
  const toGroups = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));
  const [before, after] = [toGroups(head), toGroups(tail ?? '')];
  const missingCount = IPV6_GROUPS - before.length - after.length;
  if (more.length > 0 || (tail === undefined ? missingCount !== 0 : missingCount < 1)) return undefined;
  const groups = [...before, ...Array.from({ length: missingCount }, () => '0'), ...after];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  const numbers = groups.map((group) => Number(`0x${group}`));
  return Uint8Array.from(numbers.flatMap((number) => [number >> 8, number & 0xff]));
}
