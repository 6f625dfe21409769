import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';

/** A group that nobody else uses, of those that stay on the network. Source: RFC 2365 6.1. */
const GROUP = '239.255.77.43';
const PATIENCE_MS = 2_000;

/**
 * Whether browsers on this machine can find each other while they hide their addresses: that takes a network that carries
 * a word to many at once. A machine without any network does not.
 */
export async function canHideAddresses(): Promise<boolean> {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const own = all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  if (own === undefined) return false;
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  try {
    return await new Promise<boolean>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS, false);
      const end = (isHeard: boolean): void => {
        clearTimeout(timer);
        resolve(isHeard);
      };
      socket.once('error', () => {
        end(false);
      });
      socket.once('message', () => {
        end(true);
      });
      socket.bind(0, () => {
        socket.addMembership(GROUP, own);
        socket.setMulticastInterface(own);
        socket.send('hier', socket.address().port, GROUP);
      });
    });
  } finally {
    socket.close();
  }
}
