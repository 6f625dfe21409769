import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HOST_PROGRAM = fileURLToPath(new URL('../../../dist/host/main.js', import.meta.url));

/** The program behind `npm start`, as a process of its own on a free port. */
export type RunningHost = {
  readonly url: string;
  /** Ends the process at once, as a power cut would. */
  end(): Promise<void>;
};

/** Starts the host on a port (0: any free one) and waits until it says where it listens. `root` is what it serves. */
export async function startHost(port = 0, root?: string): Promise<RunningHost> {
  if (!existsSync(HOST_PROGRAM)) throw new Error('There is no build: run "npm run build" first.');
  const choices = ['--port', String(port), '--host', '127.0.0.1', ...(root === undefined ? [] : ['--root', root])];
  const child = spawn(process.execPath, [HOST_PROGRAM, ...choices], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await readAddress(child);
  return {
    url,
    end: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) {
          resolve();
          return;
        }
        child.once('exit', () => {
          resolve();
        });
        child.kill('SIGKILL');
      }),
  };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const match = /http:\/\/\S+?:(\d+)\/?/.exec(printed);
      if (match !== null) resolve(`http://localhost:${match[1] ?? ''}/`);
    });
    child.once('exit', (code) => {
      reject(new Error(`The host ended with ${String(code)}: ${printed}`));
    });
  });
}
