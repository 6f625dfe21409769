import type { Messages } from '../messages';
import type { notices as source } from '../nl/notices';

export const notices = {} satisfies Messages<typeof source>;
