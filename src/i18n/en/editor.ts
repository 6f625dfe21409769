import type { Messages } from '../messages';
import type { editor as source } from '../nl/editor';

export const editor = {} satisfies Messages<typeof source>;
