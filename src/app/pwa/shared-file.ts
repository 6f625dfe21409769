/** Where another app hands over a file: `share_target` in the manifest. Only the worker answers there. */
export const SHARE_PATH = 'ontvangen';
export const SHARE_FIELD = 'file';

/** The cache that holds a handed over file from the worker's answer until the page takes it. */
const SHARED_CACHE = 'ontwikkeltafel-shared';
const FILE_ADDRESS = './shared-file';
const NAME_HEADER = 'X-File-Name';

/** Keeps the file another app handed over, and answers with the page that takes it in. */
export async function keepSharedFile(request: Request): Promise<Response> {
  const file = await readFile(request);
  if (file !== undefined) {
    const headers = { [NAME_HEADER]: encodeURIComponent(file.name), 'Content-Type': 'application/octet-stream' };
    await (await caches.open(SHARED_CACHE)).put(FILE_ADDRESS, new Response(file, { headers }));
  }
  // A script does the rest; 303 turns the handing over into a visit.
  return Response.redirect(new URL('./#/bestand', request.url).href, 303);
}

async function readFile(request: Request): Promise<File | undefined> {
  const form = await request.formData().catch(() => undefined);
  return form?.getAll(SHARE_FIELD).find((entry) => entry instanceof File);
}

/** The file that was handed over, once: it is not kept any longer than it takes to read it. */
export async function takeSharedFile(): Promise<File | undefined> {
  const cache = await caches.open(SHARED_CACHE);
  const kept = await cache.match(FILE_ADDRESS);
  if (kept === undefined) return undefined;
  const file = new File([await kept.blob()], decodeURIComponent(kept.headers.get(NAME_HEADER) ?? ''));
  await cache.delete(FILE_ADDRESS);
  return file;
}
