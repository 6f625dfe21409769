import type { Messages } from '../messages';
import type { agreements as source } from '../nl/agreements';

export const agreements = {} satisfies Messages<typeof source>;
