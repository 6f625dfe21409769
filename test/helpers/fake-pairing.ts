import type { Link } from '$ports';
import type {
  loadPairing,
  Pairing,
  PairingOptions,
  PairingState,
  Scanner,
  ScannerOptions,
  ScannerProblem,
} from '$transport';

/** Pairing without a network or a camera: the test says how it stands and what the camera sees. */
export class FakePairing {
  readonly taken: string[] = [];
  readonly begun: PairingOptions[] = [];
  retryCount = 0;
  stopCount = 0;
  openCameras = 0;
  cameraProblem: ScannerProblem | undefined;
  failsToLoad = false;
  #scanner: ScannerOptions | undefined;
  #state: PairingState = { type: 'preparing' };

  readonly load: typeof loadPairing = () => {
    if (this.failsToLoad) return Promise.reject(new Error('no network'));
    return Promise.resolve({
      createPairing: (options: PairingOptions) => this.#create(options),
      openScanner: (options: ScannerOptions) => this.#open(options),
    });
  };

  /** The pairing comes into another state. */
  become(state: PairingState): void {
    this.#state = state;
    this.begun.at(-1)?.onChange(state);
  }

  /** The other device is linked. */
  link(link: Link): void {
    this.become({ type: 'linked' });
    this.begun.at(-1)?.onLink(link);
  }

  /** The camera sees a code. */
  see(text: string): void {
    this.#scanner?.onText(text);
  }

  #create(options: PairingOptions): Pairing {
    this.begun.push(options);
    this.#state = { type: 'preparing' };
    const read = (): PairingState => this.#state;
    return {
      get state() {
        return read();
      },
      takeCode: (text) => this.taken.push(text),
      retry: () => {
        this.retryCount += 1;
      },
      stop: () => {
        this.stopCount += 1;
      },
    };
  }

  #open(options: ScannerOptions): Scanner {
    this.#scanner = options;
    this.openCameras += 1;
    let isOpen = true;
    const problem = this.cameraProblem;
    if (problem !== undefined) options.onProblem(problem);
    return {
      ready: Promise.resolve(problem ?? 'scanning'),
      stop: () => {
        if (isOpen) this.openCameras -= 1;
        isOpen = false;
      },
    };
  }
}
