import type { Messages } from '../messages';
import type { inventory as source } from '../nl/inventory';

export const inventory = {} satisfies Messages<typeof source>;
