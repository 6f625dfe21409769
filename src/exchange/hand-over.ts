import { saveFile } from './save-file';

/** A file that was made here, under the name it gets outside. */
export type MadeFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** What became of a file: given to another program, to the browser's downloads, or to nobody. */
export type HandedOver = 'shared' | 'saved' | 'cancelled';

const FILE_TYPE = 'application/zip';

/**
 * Hands a file to the person: where the browser can share files they choose the program it goes to, else it is saved. Only
 * who turns the choice away has nothing.
 */
export async function handOver({ name, bytes }: MadeFile): Promise<HandedOver> {
  const share = { files: [new File([bytes], name, { type: FILE_TYPE })] };
  if (canShare(share)) {
    try {
      await navigator.share(share);
      return 'shared';
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') return 'cancelled';
      // The browser may find the tap too long ago by now; saving needs none.
    }
  }
  saveFile(name, FILE_TYPE, bytes);
  return 'saved';
}

function canShare(share: ShareData): boolean {
  try {
    return 'canShare' in navigator && navigator.canShare(share);
  } catch {
    return false;
  }
}
