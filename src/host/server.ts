import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from './headers';
import { DEFAULT_LIMITS, type SignallingLimits } from './limits';
import { createSignallingSockets, refuseUpgrade, type SignallingSockets } from './signalling-socket';
import { createStaticFiles, type StaticFiles } from './static-files';

const SIGNALLING_PATH = '/signalling';
const HEALTH_PATH = '/health';
const PLAIN_TEXT = 'text/plain; charset=utf-8';

export interface HostOptions {
  /** The folder with the built app; without one this is a signalling host only. */
  root?: string;
  /** 0 takes any free port. */
  port: number;
  /** `localhost` for this device only, `0.0.0.0` for the whole network. */
  host: string;
  /** Whether a reverse proxy in front tells the visitor's address in `X-Forwarded-For`. */
  trustProxy?: boolean;
  limits?: Partial<SignallingLimits>;
}

export interface Host {
  /** Where a browser on this device finds it, with a slash at the end. */
  address: string;
  port: number;
  close(): Promise<void>;
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}

function answer(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'Content-Type': contentType, 'Cache-Control': 'no-store' });
  response.end(body);
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  // By number: where IPv6 comes first, the name would leave out browsers that try IPv4 only.
  const address = host === 'localhost' ? '127.0.0.1' : host;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  // Running out of file handles is an error of one connection; unheard, it would end the host.
  server.on('error', () => undefined);
}

function visitAddress(host: string, port: number): string {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const name = isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}

/** Answers everything that is not signalling. */
function createRequestListener(staticFiles: StaticFiles, signalling: SignallingSockets): RequestListener {
  return (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return answer(response, 405, PLAIN_TEXT, 'Method not allowed\n');
    }
    if (pathOf(request) === HEALTH_PATH) {
      const health = { status: 'ok', signalling: signalling.counts() };
      return answer(response, 200, 'application/json; charset=utf-8', `${JSON.stringify(health)}\n`);
    }
    if (!staticFiles(request, response)) answer(response, 404, PLAIN_TEXT, 'Not found\n');
  };
}

/**
 * Starts the host: static files and signalling on one port. Rejects with Node's own error when the folder cannot
 * be read or the port cannot be had, and then leaves nothing behind.
 */
export async function createHost({ root, port, host, trustProxy = false, limits = {} }: HostOptions): Promise<Host> {
  // First, because it throws when the folder cannot be read.
  const staticFiles = root === undefined ? () => false : createStaticFiles(root);
  const signalling = createSignallingSockets({ ...DEFAULT_LIMITS, ...limits }, trustProxy);
  // On a host for signalling alone, the bare address is the signalling address too.
  const signallingPaths = root === undefined ? [SIGNALLING_PATH, '/'] : [SIGNALLING_PATH];

  const server = createServer(createRequestListener(staticFiles, signalling));
  server.on('upgrade', (request, socket, head) => {
    if (signallingPaths.includes(pathOf(request))) signalling.accept(request, socket, head);
    else refuseUpgrade(socket, '404 Not Found');
  });

  try {
    await listen(server, port, host);
  } catch (error) {
    await signalling.close();
    throw error;
  }
  const bound = server.address();
  const actualPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    address: visitAddress(host, actualPort),
    port: actualPort,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await signalling.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
