import { makeCorpus } from '../../bench/link/corpus.mjs';
import { writeUpdate } from '../../bench/link/database.mjs';

const DATABASE_PREFIX = 'ontwikkeltafel-tafel-';

/** A page of either driver. */
type LoadablePage = { evaluate: unknown; goto(url: string): Promise<unknown>; url(): string };

/**
 * Lays a year of work on the disk of a device, behind the app's back, in the table that is open there, and opens that
 * table anew.
 * @returns how many paragraphs there are then at least
 */
export async function layLargeTable(page: LoadablePage, sizeBytes: number): Promise<number> {
  const address = page.url();
  const { update, paragraphCount } = makeCorpus(sizeBytes);
  // A page of the same origin that has no table open.
  await page.goto(new URL('/favicon.svg', address).href);
  // Of the page it only runs a function in it, which both drivers do alike.
  await writeUpdate(
    page as Parameters<typeof writeUpdate>[0],
    DATABASE_PREFIX + (address.split('/').at(-1) ?? ''),
    update,
  );
  await page.goto(address);
  return paragraphCount;
}
