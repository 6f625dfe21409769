import { fileURLToPath } from 'node:url';

/** Where pictures of screens are put. */
export const FOLDER = fileURLToPath(new URL('../../output/screenshots', import.meta.url));

/** The sizes in which pictures are made. */
export const SIZES = [
  { name: 'tablet', viewport: { width: 1024, height: 768 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
] as const;
