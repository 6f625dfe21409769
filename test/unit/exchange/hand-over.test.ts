// @vitest-environment happy-dom
import { handOver } from '$exchange';
import { afterEach, describe, expect, test, vi } from 'vitest';

const file = { name: 'reservekopie.ontwikkeltafel', bytes: new Uint8Array([1, 2, 3]) };

function watchSaving(): { readonly names: string[] } {
  const names: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function note(this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return { names };
}

describe('handing over a file', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  test('shares it where the browser can, whole and under its name', async () => {
    const shared: File[] = [];
    const share = (given: ShareData): Promise<void> => {
      shared.push(...(given.files ?? []));
      return Promise.resolve();
    };
    vi.stubGlobal('navigator', { canShare: ({ files }: ShareData) => files?.length === 1, share });
    expect(await handOver(file)).toBe('shared');
    expect(shared.map(({ name }) => name)).toEqual([file.name]);
    expect(new Uint8Array((await shared[0]?.arrayBuffer()) ?? [])).toEqual(file.bytes);
  });

  test('saves it where the browser cannot share files, or will not after all', async () => {
    const { names } = watchSaving();
    vi.stubGlobal('navigator', {});
    expect(await handOver(file)).toBe('saved');
    vi.stubGlobal('navigator', { canShare: () => false });
    expect(await handOver(file)).toBe('saved');
    const share = (): Promise<void> => Promise.reject(new DOMException('too late', 'NotAllowedError'));
    vi.stubGlobal('navigator', { canShare: () => true, share });
    expect(await handOver(file)).toBe('saved');
    expect(names).toEqual([file.name, file.name, file.name]);
  });

  test('does nothing more when the person turns it away', async () => {
    const { names } = watchSaving();
    const share = (): Promise<void> => Promise.reject(new DOMException('no', 'AbortError'));
    vi.stubGlobal('navigator', { canShare: () => true, share });
    expect(await handOver(file)).toBe('cancelled');
    expect(names).toEqual([]);
  });
});
