import { describe, expect, test } from 'vitest';
import { bytesToHost, hostToBytes, readAddresses } from '../../../../src/transport/pairing/addresses';

const line = (host: string, port: number | string = 5_000, type = 'host'): string =>
  `a=candidate:1 1 udp 2122260223 ${host} ${port} typ ${type} generation 0\r\n`;

const NAME = '1b2c3d4e-0000-4aaa-8bbb-123456789abc.local';

describe('addresses in a code', () => {
  test.each([
    ['ipv4', '192.168.1.20', 4],
    ['ipv6', 'fd00:0:0:0:0:0:0:2', 16],
    ['name', NAME, 16],
  ] as const)('%s comes back as it was', (kind, host, length) => {
    const bytes = hostToBytes(kind, host);
    expect(bytes).toHaveLength(length);
    expect(bytesToHost(kind, bytes ?? new Uint8Array())).toBe(host);
  });

  test.each([
    ['::1', '0:0:0:0:0:0:0:1'],
    ['fe80::1:2', 'fe80:0:0:0:0:0:1:2'],
    ['2001:db8::', '2001:db8:0:0:0:0:0:0'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
  ])('a short IPv6 address is written out: %s', (short, long) => {
    expect(bytesToHost('ipv6', hostToBytes('ipv6', short) ?? new Uint8Array())).toBe(long);
  });

  test.each([
    ['ipv4', '256.1.1.1'],
    ['ipv4', '1.2.3'],
    ['ipv4', '1.2.3.4.5'],
    ['ipv6', '1:2:3'],
    ['ipv6', '1::2::3'],
    ['ipv6', '1:2:3:4:5:6:7:8:9'],
    ['ipv6', 'g::1'],
    ['ipv6', '192.168.1.1'],
    ['name', 'example.org'],
    ['name', 'name.local'],
  ] as const)('what is no %s is none: %s', (kind, host) => {
    expect(hostToBytes(kind, host)).toBeUndefined();
  });

  test('those of this network come first, four at most, each once', () => {
    const hosts = ['fe80::1', '127.0.0.1', NAME, '8.8.8.8', '10.0.0.7', '10.0.0.7', '2001:db8::1'];
    expect(readAddresses(hosts.map((host) => line(host)).join('')).map(({ host }) => host)).toEqual([
      '10.0.0.7',
      '8.8.8.8',
      NAME,
      '2001:db8::1',
    ]);
  });

  test('only what a data channel can use is read', () => {
    const tcp = line('10.0.0.1').replace(' udp ', ' tcp ');
    const second = line('10.0.0.2').replace(':1 1 ', ':1 2 ');
    const sdp =
      tcp +
      second +
      line('10.0.0.3', 0) +
      line('10.0.0.4', 70_000) +
      line('relay.example') +
      line('10.0.0.5', 9, 'srflx');
    expect(readAddresses(sdp)).toEqual([{ kind: 'ipv4', host: '10.0.0.5', port: 9 }]);
  });
});
