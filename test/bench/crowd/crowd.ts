import { SimulatedPeer, type PeerLook, type PeerSeat } from './simulated-peer';

/**
 * A page that holds many simulated peers at one table. A page has one way to the signalling host for one table; its other
 * peers meet each other as tabs do, and whoever is in another browser over WebRTC, through the room.
 */

export type CrowdSeats = Pick<PeerSeat, 'invitation' | 'signallingAddress' | 'isKeeping'> & {
  readonly count: number;
  readonly firstNumber: number;
};

const ARRIVES_MS = 120_000;
const LOOK_EACH_MS = 20;

const peers: SimulatedPeer[] = [];

/** One after the other, as people come in. */
async function join({ count, firstNumber, ...rest }: CrowdSeats): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const peer = await SimulatedPeer.sit({ ...rest, number: firstNumber + index, isFirst: peers.length === 0 });
    peers.push(peer);
    await untilTableIsHere(peer);
  }
}

async function untilTableIsHere(peer: SimulatedPeer): Promise<void> {
  const endMs = performance.now() + ARRIVES_MS;
  while (!peer.hasTable) {
    if (performance.now() > endMs) throw new Error(`${peer.name} does not get the table.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EACH_MS));
  }
}

function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

const ownCrowd = {
  join,
  look: (): readonly PeerLook[] => peers.map((peer) => peer.look()),
  /** Everybody types at the same pace, each at moments of their own. */
  startTyping: (everyMs: number): void => {
    for (const [index, peer] of peers.entries())
      setTimeout(
        () => {
          peer.startTyping(everyMs);
        },
        (index * everyMs) / peers.length,
      );
  },
  /** @returns how many letters all typed together. */
  stopTyping: (): number => peers.reduce((sum, peer) => sum + peer.stopTyping(), 0),
  write: (line: string): void => {
    for (const peer of peers) peer.write(`${line} ${peer.name}`);
  },
  /** Each lays an answer to a part with words of its own. @returns what went wrong. */
  bringIn: async (partCode: string, words: readonly string[]): Promise<readonly string[]> => {
    const problems = await Promise.all(peers.map((peer, index) => peer.bringIn(partCode, words[index] ?? '')));
    return problems.filter((problem) => problem !== '');
  },
  /** Who has heard which of some words. */
  findHeard: (words: readonly string[]): readonly string[] =>
    peers.flatMap((peer) => peer.findHeard(words).map((word) => `${peer.name}: ${word}`)),
  readBytes: (): readonly string[] => peers.map(({ bytes }) => toBase64(bytes)),
};

declare global {
  /** What a test asks this page to do. */
  var crowd: Crowd;
}

type Crowd = typeof ownCrowd;

globalThis.crowd = ownCrowd;
