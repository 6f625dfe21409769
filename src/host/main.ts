import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './command';

// Not `new URL('../app', import.meta.url)`: the build would take that for a file to bundle.
const builtApp = join(dirname(fileURLToPath(import.meta.url)), '..', 'app');

const result = await runCommand(process.argv.slice(2), builtApp, {
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
});

if (typeof result === 'number') {
  process.exitCode = result;
} else {
  // Once: a second Ctrl-C ends it the hard way.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void result.close());
}
