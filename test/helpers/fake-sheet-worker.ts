import type { SheetRequest } from '../../src/exchange/spreadsheet/sheet-work';

/** A worker for spreadsheets that does its work here: what goes to it and comes back is copied, as between real ones. */
export class FakeSheetWorker extends EventTarget {
  #isEnded = false;

  postMessage(request: SheetRequest): void {
    const copy = structuredClone(request);
    void import('../../src/exchange/spreadsheet/sheet-work')
      .then(({ doSheetWork }) => doSheetWork(copy))
      .then((reply) => {
        if (!this.#isEnded) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) }));
      });
  }

  terminate(): void {
    this.#isEnded = true;
  }
}
