import type { Messages } from '../messages';
import type { connect as source } from '../nl/connect';

export const connect = {} satisfies Messages<typeof source>;
