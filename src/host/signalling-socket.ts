import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type ServerOptions, type WebSocket } from 'ws';
import { ConnectionCounter, type SignallingLimits } from './limits';
import { SignallingExchange, type SignallingPeer } from './signalling';

/** The signalling exchange on real sockets. */
export interface SignallingSockets {
  /** Takes over a connection that asked to become a WebSocket. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  counts(): { connections: number; topics: number };
  /** Says goodbye to everybody; resolves when no socket and no timer is left. */
  close(): Promise<void>;
}

/** `closeTimeout` is in ws 8.23 but not yet in its types. */
type SocketOptions = ServerOptions & { closeTimeout: number };

/**
 * Behind a proxy every connection comes from the proxy; its own entry is the last one, what stands before it was sent
 * by the visitor and can be made up.
 */
function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? String(request.headers['x-forwarded-for'] ?? '') : '';
  const last = forwarded.split(',').at(-1)?.trim() ?? '';
  return last === '' ? (request.socket.remoteAddress ?? '') : last;
}

/** Answers an upgrade request with a plain HTTP error and ends the connection. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

function peerOver(socket: WebSocket, backlogBytes: number): SignallingPeer {
  return {
    send(text) {
      // Somebody who does not read must not fill the host's memory; messages for him are lost either way.
      if (socket.bufferedAmount > backlogBytes) socket.terminate();
      else if (socket.readyState === socket.OPEN) socket.send(text, () => undefined);
    },
  };
}

export function createSignallingSockets(limits: SignallingLimits, trustProxy: boolean): SignallingSockets {
  const exchange = new SignallingExchange(limits, () => performance.now());
  const counter = new ConnectionCounter(limits);
  const options: SocketOptions = {
    noServer: true,
    clientTracking: true,
    perMessageDeflate: false,
    maxPayload: limits.messageBytes,
    closeTimeout: limits.closeTimeoutMs,
  };
  const server = new WebSocketServer(options);
  const alive = new WeakSet<WebSocket>();

  const heartbeat = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, limits.heartbeatMs);

  const serve = (socket: WebSocket): void => {
    const peer = peerOver(socket, limits.backlogBytes);
    exchange.join(peer);
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    // ws closes the connection itself after an error, with the code that fits (1009 for a message that is too large).
    socket.on('error', () => exchange.leave(peer));
    socket.on('close', () => exchange.leave(peer));
    socket.on('message', (content: RawData, isBinary: boolean) => {
      const text = isBinary || !Buffer.isBuffer(content) ? undefined : content.toString('utf8');
      const refusal = exchange.receive(peer, text);
      if (refusal !== undefined) socket.close(refusal.code, refusal.reason);
    });
  };

  return {
    accept(request, socket, head) {
      const address = addressOf(request, trustProxy);
      const entry = counter.enter(address);
      if (entry !== 'entered') {
        refuseUpgrade(socket, entry === 'address-full' ? '429 Too Many Requests' : '503 Service Unavailable');
        return;
      }
      // Counted on the raw connection, so that a handshake that fails half-way is given back as well.
      socket.once('close', () => counter.leave(address));
      server.handleUpgrade(request, socket, head, serve);
    },
    counts: () => ({ connections: counter.total, topics: exchange.topics }),
    close() {
      clearInterval(heartbeat);
      return new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of server.clients) socket.close(1001, 'the host is closing');
      });
    },
  };
}
