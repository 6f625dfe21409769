import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface CommandOptions {
  port: number;
  host: string;
  root: string;
  signallingOnly: boolean;
  trustProxy: boolean;
  help: boolean;
}

const DEFAULT_PORT = 4321;

/** The port as written, or `undefined` when it is no port. */
function parsePort(text: string): number | undefined {
  const port = Number(text);
  return /^\d+$/.test(text) && port <= 65_535 ? port : undefined;
}

/** Reads the command line; an unknown or badly written option gives `error`, a part of a sentence that names it. */
export function parseOptions(args: string[], defaultRoot: string): CommandOptions | { error: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', short: 'p', default: String(DEFAULT_PORT) },
        host: { type: 'string', default: 'localhost' },
        root: { type: 'string', default: defaultRoot },
        'signalling-only': { type: 'boolean', default: false },
        'trust-proxy': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = parsePort(values.port);
    if (port === undefined) return { error: `--port ${values.port}` };
    return {
      port,
      host: values.host,
      root: values.root,
      signallingOnly: values['signalling-only'],
      trustProxy: values['trust-proxy'],
      help: values.help,
    };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
