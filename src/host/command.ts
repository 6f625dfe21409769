import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseOptions, type CommandOptions } from './options';
import { createHost, type Host } from './server';
import { listenFailure, NEEDS_HTTPS, notBuilt, started, startedSignallingOnly, USAGE, wrongOption } from './sentences';

/** Where the command writes: one call, one piece of text with its own line ends. */
export interface Terminal {
  print(text: string): void;
  printError(text: string): void;
}

const isForOthers = (host: string): boolean => !['localhost', '127.0.0.1', '::1'].includes(host);

function announce(host: Host, options: CommandOptions, terminal: Terminal): void {
  const sentence = options.signallingOnly ? startedSignallingOnly : started;
  terminal.print(`${sentence(host.address)}\n`);
  if (isForOthers(options.host)) terminal.print(`${NEEDS_HTTPS}\n`);
}

/**
 * The command behind `npm start`: starts what the arguments ask for and says where it is. Returns the running host, or
 * the exit code when there is nothing (left) to run.
 */
export async function runCommand(args: string[], defaultRoot: string, terminal: Terminal): Promise<Host | number> {
  const options = parseOptions(args, defaultRoot);
  if ('error' in options) {
    terminal.printError(`${wrongOption(options.error)}\n`);
    return 1;
  }
  if (options.help) {
    terminal.print(USAGE);
    return 0;
  }
  const { port, host, root, signallingOnly, trustProxy } = options;
  if (!signallingOnly && !existsSync(join(root, 'index.html'))) {
    terminal.printError(`${notBuilt(root)}\n`);
    return 1;
  }
  try {
    const running = await createHost({ port, host, trustProxy, ...(signallingOnly ? {} : { root }) });
    announce(running, options, terminal);
    return running;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    terminal.printError(`${listenFailure(error, port, host)}\n`);
    return 1;
  }
}
