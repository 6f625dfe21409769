import type { Messages } from '../messages';
import type { review as source } from '../nl/review';

export const review = {} satisfies Messages<typeof source>;
