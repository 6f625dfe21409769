import type { Messages } from '../messages';
import type { table as source } from '../nl/table';

export const table = {} satisfies Messages<typeof source>;
