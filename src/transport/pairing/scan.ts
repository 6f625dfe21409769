import { createFrameReader, type FrameReader } from './frame-reader';

/** Why there is nothing to scan with. */
export type ScannerProblem = 'camera-refused' | 'camera-missing' | 'camera-busy';

/** What a scanner works with. */
export type ScannerOptions = {
  /** Shows what the camera sees; the scanner sets it playing. */
  readonly video: HTMLVideoElement;
  /** The same text is given at most once a second. */
  readonly onText: (text: string) => void;
  readonly onProblem: (problem: ScannerProblem) => void;
};

/** A camera that looks for codes. Whoever opens it stops it. */
export type Scanner = {
  /** Resolves when the camera runs, or with why it does not. */
  readonly ready: Promise<'scanning' | ScannerProblem>;
  /** Stops the camera and the reading. */
  stop(): void;
};

/** Between two looks; a code is held still for longer. */
const LOOK_MS = 150;
const SAME_TEXT_MS = 1_000;

/**
 * Opens the camera, the one that looks away from the person where there are two, and reads the codes it sees. Opened
 * before a pairing begins: a browser that may use the camera also tells its own network addresses, and codes are shorter
 * and links surer by them.
 */
export function openScanner(options: ScannerOptions): Scanner {
  const scanning = new CameraScanner(options);
  return {
    ready: scanning.start(),
    stop: () => {
      scanning.stop();
    },
  };
}

class CameraScanner {
  readonly #options: ScannerOptions;
  #stream: MediaStream | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastText = '';
  #lastTextAtMs = 0;
  #isStopped = false;

  constructor(options: ScannerOptions) {
    this.#options = options;
  }

  async start(): Promise<'scanning' | ScannerProblem> {
    try {
      const reading = createFrameReader();
      // Should the camera be refused first, nobody waits for it any more.
      void reading.catch(() => undefined);
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: { ideal: 'environment' }, width: { ideal: 1_280 }, height: { ideal: 720 } },
      });
      this.#stream = stream;
      if (this.#isStopped) {
        this.stop();
        return 'scanning';
      }
      const { video } = this.#options;
      video.muted = true;
      video.playsInline = true;
      video.srcObject = stream;
      await video.play();
      this.#look(await reading);
      return 'scanning';
    } catch (cause) {
      if (this.#isStopped) return 'scanning';
      const problem = toProblem(cause);
      this.stop();
      this.#options.onProblem(problem);
      return problem;
    }
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    if (this.#stream !== undefined && this.#options.video.srcObject === this.#stream)
      this.#options.video.srcObject = null;
  }

  #look(read: FrameReader): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      void read(this.#options.video)
        .catch(() => undefined)
        .then((text) => {
          if (text !== undefined && text !== '') this.#give(text);
          this.#look(read);
        });
    }, LOOK_MS);
  }

  #give(text: string): void {
    const nowMs = performance.now();
    if (this.#isStopped || (text === this.#lastText && nowMs - this.#lastTextAtMs < SAME_TEXT_MS)) return;
    this.#lastText = text;
    this.#lastTextAtMs = nowMs;
    this.#options.onText(text);
  }
}

/** Source: Media Capture and Streams, `getUserMedia`. A browser without a secure context has no cameras at all. */
function toProblem(cause: unknown): ScannerProblem {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'camera-refused';
  if (name === 'NotReadableError' || name === 'AbortError') return 'camera-busy';
  return 'camera-missing';
}
