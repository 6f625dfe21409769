import type { Messages } from '../messages';
import type { help as source } from '../nl/help';

export const help = {} satisfies Messages<typeof source>;
