type Progress = { contiguous: number; readonly ahead: Set<number> };

/** More sessions than a room has; beyond it those that nobody knows any more are forgotten. */
const MAX_SESSIONS = 1_024;
/** More batches than can be under way at once. */
const MAX_AHEAD = 4_096;

/** Which batches of each session this device holds. Batches of one session are numbered from 1. */
export class AppliedBatches {
  readonly #progressBySession = new Map<string, Progress>();
  readonly #isKnown: (sessionId: string) => boolean;

  /** @param isKnown whether a session is one of the room: of the others not everything is remembered. */
  constructor(isKnown: (sessionId: string) => boolean = () => true) {
    this.#isKnown = isKnown;
  }

  /** Up to which batch everything of a session is here. */
  upTo(sessionId: string): number {
    return this.#progressBySession.get(sessionId)?.contiguous ?? 0;
  }

  has(sessionId: string, seq: number): boolean {
    const progress = this.#progressBySession.get(sessionId);
    return progress !== undefined && (seq <= progress.contiguous || progress.ahead.has(seq));
  }

  /** Whether something of a session is missing before what is here. */
  hasGap(sessionId: string): boolean {
    return (this.#progressBySession.get(sessionId)?.ahead.size ?? 0) > 0;
  }

  get hasAnyGap(): boolean {
    return [...this.#progressBySession.values()].some(({ ahead }) => ahead.size > 0);
  }

  add(sessionId: string, seq: number): void {
    const progress = this.#progressOf(sessionId);
    if (progress === undefined) return;
    if (seq > progress.contiguous && progress.ahead.size < MAX_AHEAD) progress.ahead.add(seq);
    this.#close(progress);
  }

  /** Everything of a session up to a batch is here now. Says whether that is news. */
  raise(sessionId: string, seq: number): boolean {
    const progress = this.#progressOf(sessionId);
    if (progress === undefined || seq <= progress.contiguous) return false;
    progress.contiguous = seq;
    for (const ahead of progress.ahead) if (ahead <= seq) progress.ahead.delete(ahead);
    this.#close(progress);
    return true;
  }

  /** Whether a device that holds this much of a session holds something that is missing here, and could be kept. */
  lacks(sessionId: string, seq: number): boolean {
    const couldKeep = this.#progressBySession.size < MAX_SESSIONS || this.#progressBySession.has(sessionId);
    return seq > this.upTo(sessionId) && (couldKeep || this.#isKnown(sessionId));
  }

  /** How much is here of the sessions of the room. */
  get knownEntries(): readonly (readonly [sessionId: string, seq: number])[] {
    return this.entries.filter(([sessionId]) => this.#isKnown(sessionId));
  }

  get entries(): readonly (readonly [sessionId: string, seq: number])[] {
    return [...this.#progressBySession]
      .filter(([, { contiguous }]) => contiguous > 0)
      .map(([sessionId, { contiguous }]) => [sessionId, contiguous] as const);
  }

  #progressOf(sessionId: string): Progress | undefined {
    const known = this.#progressBySession.get(sessionId);
    if (known !== undefined) return known;
    if (this.#progressBySession.size >= MAX_SESSIONS && !this.#forgetOne()) return undefined;
    const progress = { contiguous: 0, ahead: new Set<number>() };
    this.#progressBySession.set(sessionId, progress);
    return progress;
  }

  /** The list travels in messages that have an end: made-up sessions must not fill it. */
  #forgetOne(): boolean {
    for (const sessionId of this.#progressBySession.keys())
      if (!this.#isKnown(sessionId)) return this.#progressBySession.delete(sessionId);
    return false;
  }

  #close(progress: Progress): void {
    while (progress.ahead.delete(progress.contiguous + 1)) progress.contiguous += 1;
  }
}
