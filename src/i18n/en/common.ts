import type { Messages } from '../messages';
import type { common as source } from '../nl/common';

export const common = {} satisfies Messages<typeof source>;
