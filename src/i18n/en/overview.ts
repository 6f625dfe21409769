import type { Messages } from '../messages';
import type { overview as source } from '../nl/overview';

export const overview = {} satisfies Messages<typeof source>;
