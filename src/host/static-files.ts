import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import sirv from 'sirv';
import { cacheControlFor } from './headers';

/** Answers one request from the static folder; `false` when there is no such file. */
export type StaticFiles = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Serves the files that stood in the folder when it was made. There is no fallback to `index.html`: routes live behind
 * `#`, and HTML under the name of a script would poison caches.
 */
export function createStaticFiles(root: string): StaticFiles {
  const serve = sirv(root, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(response, pathname) {
      response.setHeader('Cache-Control', cacheControlFor(pathname));
      // RFC 9116 asks for the character set of security.txt, sirv gives none.
      if (pathname.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    },
  });

  return (request, response) => {
    // sirv throws on a range that ends before it starts; answering with the whole file is allowed (RFC 9110, 14.2).
    delete request.headers.range;
    // sirv pipes without listening: a file that is gone, or too many open ones, would end the process.
    response.on('pipe', (file: Readable) => {
      file.on('error', () => response.destroy());
      response.on('close', () => file.destroy());
    });
    let found = true;
    serve(request, response, () => {
      found = false;
    });
    return found;
  };
}
