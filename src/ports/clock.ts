/** The time, so that nothing below the app reads it by itself. */
export interface Clock {
  /** Now, in ms since 1970. */
  nowMs(): number;
}
