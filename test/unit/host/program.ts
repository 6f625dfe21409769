import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import { makeFolder } from './clients';

const entry = fileURLToPath(new URL('../../../src/host/main.ts', import.meta.url));

/** The program as it is built: one file that needs nothing around it but the folder with the app. */
export async function buildProgram(): Promise<string> {
  const folder = makeFolder({ 'app/index.html': '<!doctype html><title>Gebouwd</title>' });
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: { ssr: entry, outDir: join(folder, 'host'), target: 'node20' },
  });
  return join(folder, 'host/main.js');
}

export interface StartedProgram {
  child: ChildProcess;
  complaints: string[];
  lines: AsyncIterator<string>;
  ended: Promise<unknown[]>;
}

/** A process of its own, gone after the test. */
export function startProgram(program: string, args: string[]): StartedProgram {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const complaints: string[] = [];
  child.stderr.on('data', (chunk) => complaints.push(String(chunk)));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return { child, complaints, lines, ended: once(child, 'close') };
}
