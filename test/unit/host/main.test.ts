import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { build } from 'vite';
import { makeFolder } from './clients';

const entry = fileURLToPath(new URL('../../../src/host/main.ts', import.meta.url));

/** The program as it is built: one file that needs nothing around it but the folder with the app. */
async function buildProgram(): Promise<string> {
  const folder = makeFolder({ 'app/index.html': '<!doctype html><title>Gebouwd</title>' });
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: { ssr: entry, outDir: join(folder, 'host'), target: 'node20' },
  });
  return join(folder, 'host/main.js');
}

function start(program: string, args: string[]) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const complaints: string[] = [];
  child.stderr.on('data', (chunk) => complaints.push(String(chunk)));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return { child, complaints, lines, ended: once(child, 'close') };
}

test('HO11 the built program serves the app beside it, ends cleanly, and says so when its port is taken', async () => {
  const program = await buildProgram();
  const first = start(program, ['--port', '0']);
  const line: unknown = (await first.lines.next()).value;
  const address = /^Ontwikkeltafel: (http:\/\/localhost:(\d+)\/)$/.exec(String(line));
  expect(await (await fetch(address?.[1] ?? '')).text()).toContain('Gebouwd');

  const second = start(program, ['--port', address?.[2] ?? '']);
  expect(await second.ended).toEqual([1, null]);
  expect(second.complaints.join('')).toContain('is al in gebruik');

  first.child.kill('SIGTERM');
  // Windows ends a process at once instead of asking it.
  expect(await first.ended).toEqual(process.platform === 'win32' ? [null, 'SIGTERM'] : [0, null]);
});
