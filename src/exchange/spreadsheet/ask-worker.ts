import type { SheetReply, SheetRequest } from './sheet-work';
import workerAddress from './sheet-worker?worker&url';

/** The name of the Trusted Types policy for the worker's address; the content policy allows just this one. */
const POLICY_NAME = 'ontwikkeltafel-spreadsheet-worker';

/** Has a worker do something with a spreadsheet: the screen goes on meanwhile, and giving up ends it at once. */
export function askSheetWorker(request: SheetRequest, signal?: AbortSignal): Promise<SheetReply> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(readAddress(), { type: 'module' });
    const end = (settle: () => void): void => {
      signal?.removeEventListener('abort', stop);
      worker.terminate();
      settle();
    };
    const stop = (): void => {
      end(() => {
        reject(new DOMException('stopped', 'AbortError'));
      });
    };
    signal?.addEventListener('abort', stop);
    worker.addEventListener('message', ({ data }: MessageEvent<SheetReply>) => {
      end(() => {
        resolve(data);
      });
    });
    // Also when it runs out of memory.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(() => {
        resolve({ type: 'failed' });
      });
    });
    worker.postMessage(request);
  });
}

let trusted: TrustedScriptURL | undefined;

/** Under Trusted Types a worker's address must come from a policy; other browsers, and tests, take it as it is. */
function readAddress(): string {
  const types = typeof window === 'undefined' ? undefined : window.trustedTypes;
  if (types === undefined) return workerAddress;
  trusted ??= types
    .createPolicy(POLICY_NAME, { createScriptURL: (address) => (address === workerAddress ? address : '') })
    .createScriptURL(workerAddress);
  // The browser takes the trusted address itself; TypeScript knows only its text.
  return trusted as unknown as string;
}
