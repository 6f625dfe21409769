import type { Room, WebrtcProvider } from 'y-webrtc';
import Peer from '../peer';
import { WebsocketClient } from './websocket';

/**
 * The few places where y-webrtc's inside is touched. It types its peers and sockets as anything; what is read here is
 * known to be ours.
 */

/** The sockets to the signalling host; there is one. */
export function readSockets(provider: WebrtcProvider): readonly WebsocketClient[] {
  const sockets: readonly unknown[] = provider.signalingConns;
  return sockets.filter((socket) => socket instanceof WebsocketClient);
}

/** Announces this device again: y-webrtc does so by itself only when the signalling host is reached anew. */
export function announceAgain(provider: WebrtcProvider): void {
  for (const socket of readSockets(provider))
    if (socket.connected) socket.emit('connect', [{ type: 'connect' }, socket]);
}

/** The peers that y-webrtc holds, with the name under which it does. */
export function readPeers(room: Room | null): readonly (readonly [string, Peer])[] {
  if (room === null) return [];
  return [...room.webrtcConns].flatMap(([name, { peer }]: [string, { readonly peer: unknown }]) =>
    peer instanceof Peer ? [[name, peer] as const] : [],
  );
}

/** Leaves a peer out of y-webrtc without a word, so that it announces nothing. */
export function leaveOut(room: Room | null, peer: Peer): void {
  for (const [name, other] of readPeers(room)) if (other === peer) room?.webrtcConns.delete(name);
}

/**
 * Lets the next offer of the other device be taken whatever the clocks say: y-webrtc compares it with the moment of an
 * offer that has long been answered.
 */
export function endGlare(room: Room | null, peer: Peer): void {
  for (const conversation of room?.webrtcConns.values() ?? [])
    if (conversation.peer === peer) Reflect.set(conversation, 'glareToken', undefined);
}
