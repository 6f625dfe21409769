import { expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../../../src/host/command';
import { connect, makeFolder, startHost } from './clients';

/** Runs the command; `text` is all it printed, `errors` all it complained about. */
async function run(args: string[], defaultRoot = makeFolder({ 'index.html': '<!doctype html>' })) {
  const said = { text: '', errors: '' };
  const result = await runCommand(args, defaultRoot, {
    print: (text) => void (said.text += text),
    printError: (text) => void (said.errors += text),
  });
  if (typeof result !== 'number') onTestFinished(() => result.close());
  return { result, ...said };
}

test('it serves the app and prints the address in one line', async () => {
  const { result, text, errors } = await run(['--port', '0']);
  if (typeof result === 'number') throw new Error('it did not start');
  expect(text).toBe(`Ontwikkeltafel: http://localhost:${result.port}/\n`);
  expect(errors).toBe('');
  expect((await fetch(result.address)).status).toBe(200);
});

test('for other devices it adds that they need https', async () => {
  const { text } = await run(['--port', '0', '--host', '0.0.0.0']);
  expect(text.split('\n')[0]).toMatch(/^Ontwikkeltafel: http:\/\/localhost:\d+\/$/);
  expect(text).toContain('https');
});

test('--signalling-only needs no app', async () => {
  const { result, text } = await run(['--port', '0', '--signalling-only'], '/no/such/folder');
  if (typeof result === 'number') throw new Error('it did not start');
  expect(text).toContain(`ws://localhost:${result.port}/signalling\n`);
  expect((await fetch(result.address)).status).toBe(404);
  expect(await (await connect(result)).settle()).toEqual([]);
});

test('--help tells every option and starts nothing', async () => {
  const { result, text } = await run(['--help']);
  expect(result).toBe(0);
  for (const option of ['--port', '--host', '--root', '--signalling-only', '--trust-proxy']) {
    expect(text).toContain(option);
  }
});

test('HO11 a busy port is told with another to try, and ends with 1', async () => {
  const { port } = await startHost();
  const { result, text, errors } = await run(['--port', String(port)]);
  expect(result).toBe(1);
  expect(text).toBe('');
  expect(errors).toContain(`Poort ${port} is al in gebruik`);
  expect(errors).toContain(`Port ${port} is already in use`);
  expect(errors).toContain(`--port ${port + 1}`);
});

test('HO11 an unknown option is named, and ends with 1', async () => {
  const { result, errors } = await run(['--prot', '80']);
  expect(result).toBe(1);
  expect(errors).toContain('--prot');
});

test('HO11 a folder without a built app is told, and ends with 1', async () => {
  const folder = makeFolder({});
  const { result, errors } = await run(['--port', '0', '--root', folder]);
  expect(result).toBe(1);
  expect(errors).toContain(folder);
  expect(errors).toContain('npm start');
});
