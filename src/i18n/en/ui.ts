import type { Messages } from '../messages';
import type { ui as source } from '../nl/ui';

export const ui = {} satisfies Messages<typeof source>;
