/** The form of what devices say to each other. Raised when an older build could not follow any more. */
export const LINK_VERSION = 1;

/** The oldest form this build still follows. */
export const OLDEST_LINK_VERSION = 1;
