/** What the shell tells about itself, so that nothing is taken away under somebody's hands. */
export type ShellState = {
  /** Something waits to be written, or could not be. */
  readonly isSaving: boolean;
  /** When something typed was last known to be on disk, in ms; `undefined` where nothing was yet. */
  readonly savedAtMs: number | undefined;
  nowMs(): number;
};
