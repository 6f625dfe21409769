/** Time as the live table uses it, so that a whole room can be run in made-up time. */
export interface Scheduler {
  /** Now, in ms; only differences mean something. */
  nowMs(): number;
  /** Runs once after a delay, unless the returned function is called before. */
  after(delayMs: number, run: () => void): () => void;
}
