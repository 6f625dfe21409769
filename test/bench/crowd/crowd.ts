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
const GREET_EACH_MS = 5_000;

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

/**
 * A device that loses links announces itself at the signalling host; these peers have no way to it. Whoever twice in a row
 * does not see all of its own page, for instance after a sleep, greets the page again.
 */
function watchOverPage(): void {
  const missing = new Set<SimulatedPeer>();
  setInterval(() => {
    for (const peer of peers) {
      const isMissing = peer.hereCount < peers.length - 1;
      if (isMissing && missing.delete(peer)) peer.greetAgain();
      else if (isMissing) missing.add(peer);
      else missing.delete(peer);
    }
  }, GREET_EACH_MS);
}

function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

/** What a test asks this page to do. */
export type Crowd = {
  join(seats: CrowdSeats): Promise<void>;
  look(): PeerLook[];
  /** Everybody types at the same pace, each at moments of their own. */
  startTyping(everyMs: number): void;
  /** @returns how many letters all typed together. */
  stopTyping(): number;
  /** Everybody writes a line. */
  write(line: string): void;
  /** Each lays an answer to a part with words of its own. @returns what went wrong. */
  bringIn(partCode: string, words: readonly string[]): Promise<string[]>;
  /** Who has ever heard which of some words. */
  findHeard(words: readonly string[]): string[];
  /** All that each peer has of the table, as base64. */
  readBytes(): string[];
  /** When so many arrangements lay with each peer, in ms since 1970; waits for the last of them. */
  whenArrangements(count: number): Promise<number[]>;
  /** The six words of each peer. */
  readSixWords(): Promise<string[]>;
};

const crowd: Crowd = {
  join,
  look: () => peers.map((peer) => peer.look()),
  startTyping: (everyMs) => {
    for (const [index, peer] of peers.entries()) {
      const beginsAfterMs = (index * everyMs) / peers.length;
      setTimeout(() => {
        peer.startTyping(everyMs);
      }, beginsAfterMs);
    }
  },
  stopTyping: () => peers.reduce((sum, peer) => sum + peer.stopTyping(), 0),
  write: (line) => {
    for (const peer of peers) peer.write(`${line} ${peer.name}`);
  },
  bringIn: async (partCode, words) => {
    const problems = await Promise.all(peers.map((peer, index) => peer.bringIn(partCode, words[index] ?? '')));
    return problems.filter((problem) => problem !== '');
  },
  findHeard: (words) => peers.flatMap((peer) => peer.findHeard(words).map((word) => `${peer.name}: ${word}`)),
  readBytes: () => peers.map(({ bytes }) => toBase64(bytes)),
  whenArrangements: (count) => Promise.all(peers.map((peer) => peer.untilArrangements(count))),
  readSixWords: () => Promise.all(peers.map((peer) => peer.readSixWords())),
};

watchOverPage();
Reflect.set(globalThis, 'crowd', crowd);
