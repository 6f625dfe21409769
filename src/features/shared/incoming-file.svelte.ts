import { navigate } from '$ui';

let current = $state.raw<File>();
/** A file that was looked into, on its way to the page where it belongs. */
let handedOn: File | undefined;

/** A file that came in, by picking, dropping, sharing or opening it outside. It waits for the page that looks inside. */
export const incoming = {
  /** The file that waits. Reading inside a component follows a later one. */
  get current(): File | undefined {
    return current;
  },
  /** Keeps a file and goes to the page that looks inside. */
  offer(file: File): void {
    current = file;
    navigate('/bestand');
  },
  /** Gives the file that waits, once. */
  take(): File | undefined {
    const taken = current;
    current = undefined;
    return taken;
  },
  /** Hands a file on to the page where it belongs, and goes there. */
  handOn(file: File, path: string): void {
    handedOn = file;
    navigate(path);
  },
  /** Gives the file that was handed on, once. */
  takeHandedOn(): File | undefined {
    const taken = handedOn;
    handedOn = undefined;
    return taken;
  },
};
