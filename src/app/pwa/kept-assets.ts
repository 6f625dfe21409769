/** The cache in which the worker notes which files belong to the version that is in place. */
const NOTES_CACHE = 'ontwikkeltafel-versions';
const NOTE_ADDRESS = './kept-assets.json';

/**
 * Which of the stored addresses may go when a version takes its place: what belongs neither to it nor to the version
 * before it. Windows that still run that one go on finding their parts. Where nobody noted what it had, all is kept.
 */
export function toForget(
  stored: readonly string[],
  own: readonly string[],
  previous: readonly string[] | undefined,
): readonly string[] {
  if (previous === undefined) return [];
  const kept = new Set([...own, ...previous]);
  return stored.filter((address) => !kept.has(address));
}

/** Reads which addresses the version had that was in place last. */
export async function readKeptAssets(): Promise<readonly string[] | undefined> {
  const note = await (await caches.open(NOTES_CACHE)).match(NOTE_ADDRESS);
  if (note === undefined) return undefined;
  const addresses: unknown = await note.json().catch(() => undefined);
  return isAddresses(addresses) ? addresses : undefined;
}

export async function noteKeptAssets(addresses: readonly string[]): Promise<void> {
  await (await caches.open(NOTES_CACHE)).put(NOTE_ADDRESS, Response.json(addresses));
}

const isAddresses = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((address) => typeof address === 'string');

/** Whether an answer may be kept as the file that was asked for: a page under the name of a part would break the app. */
export function isFit(address: string, status: number, type: string): boolean {
  const isPage = type.startsWith('text/html');
  return status === 200 && (!isPage || new URL(address).pathname.endsWith('.html'));
}

/** Whether a page belongs to this version: it asks for no part that this version does not have. */
export function isOfThisVersion(page: string, own: readonly string[]): boolean {
  const parts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].flatMap(([, path]) => path ?? []);
  return parts.every((path) => own.some((address) => address.endsWith(`/${path}`)));
}
