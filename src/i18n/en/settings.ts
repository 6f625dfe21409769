import type { Messages } from '../messages';
import type { settings as source } from '../nl/settings';

export const settings = {} satisfies Messages<typeof source>;
