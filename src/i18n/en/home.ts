import type { Messages } from '../messages';
import type { home as source } from '../nl/home';

export const home = {} satisfies Messages<typeof source>;
