import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A cable between browsers and a host, that can break in the middle of an answer. */
export type Relay = {
  readonly port: number;
  /** Breaks once so many more bytes came back from the host, and stays broken. */
  breakAfter(byteCount: number): void;
  readonly isBroken: boolean;
  mend(): void;
  end(): Promise<void>;
};

export async function startRelay(hostPort: number): Promise<Relay> {
  let leftBytes = Infinity;
  const sockets = new Set<Socket>();
  const isBroken = (): boolean => leftBytes <= 0;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((near) => {
    keep(near);
    if (isBroken()) {
      near.destroy();
      return;
    }
    const far = connect(hostPort, '127.0.0.1');
    keep(far);
    near.pipe(far);
    far.on('data', (bytes) => {
      leftBytes -= bytes.length;
      if (isBroken()) breakAll();
      else near.write(bytes);
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: readPort(server.address()),
    get isBroken() {
      return isBroken();
    },
    breakAfter(byteCount) {
      leftBytes = byteCount;
    },
    mend() {
      leftBytes = Infinity;
    },
    end: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        breakAll();
      }),
  };
}

const readPort = (address: string | AddressInfo | null): number => (address as AddressInfo).port;
