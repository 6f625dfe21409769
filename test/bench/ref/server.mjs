import { Hocuspocus } from '@hocuspocus/server';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { WebSocketServer } from 'ws';

/**
 * Serves the built pages of REF, and is the central Hocuspocus server, both on one free port of this computer. A process
 * of its own, so that nobody waits for the bench. Prints its address when it listens.
 */

const pages = sirv(fileURLToPath(new URL('../../output/bench-ref', import.meta.url)), { etag: true });
const central = new Hocuspocus({ quiet: true });
const sockets = new WebSocketServer({ noServer: true });
const server = createServer((request, response) => {
  pages(request, response, () => {
    response.writeHead(404).end();
  });
});
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (webSocket) => central.handleConnection(webSocket, request));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://localhost:${server.address().port}/\n`);
});
