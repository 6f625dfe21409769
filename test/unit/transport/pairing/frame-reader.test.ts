import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFrameReader } from '../../../../src/transport/pairing/frame-reader';
import { drawQr } from '../../../../src/transport/qr';

const TEXT = 'otk1.EFcqRb8BXgUi6WV4_BlEwlOHWz4PtD5ZvVEZ6a0ZlMdZtotM6rQE-jZ9GFkThr4K5vY8f_rffZZ2OFRQeA87ljwbVghATbpW';
const SQUARE_PIXELS = 6;

/** A picture of a drawn code, as a camera held still would take it. */
function paint(text: string): { readonly side: number; readonly data: Uint8ClampedArray } {
  const { size, path } = drawQr(text);
  const side = size * SQUARE_PIXELS;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x = '', y = ''] of path.matchAll(/M(\d+) (\d+)h1/g))
    for (let row = 0; row < SQUARE_PIXELS; row += 1)
      for (let column = 0; column < SQUARE_PIXELS; column += 1) {
        const pixel = ((Number(y) * SQUARE_PIXELS + row) * side + Number(x) * SQUARE_PIXELS + column) * 4;
        data.fill(0, pixel, pixel + 3);
      }
  return { side, data };
}

function stubCanvas(picture: { readonly side: number; readonly data: Uint8ClampedArray }): HTMLVideoElement {
  const context = { drawImage: vi.fn(), getImageData: () => ({ data: picture.data }) };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
  const video: unknown = { videoWidth: picture.side, videoHeight: picture.side };
  return video as HTMLVideoElement;
}

describe('reading a code in a picture', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('TR11 reads what is drawn, where the browser has no reader of its own', async () => {
    const video = stubCanvas(paint(TEXT));
    const read = await createFrameReader();
    expect(await read(video)).toBe(TEXT);
  });

  test('a picture without a code, or without anything, gives nothing', async () => {
    const side = 100;
    const video = stubCanvas({ side, data: new Uint8ClampedArray(side * side * 4).fill(255) });
    const read = await createFrameReader();
    expect(await read(video)).toBeUndefined();
    const none: unknown = { videoWidth: 0, videoHeight: 0 };
    expect(await read(none as HTMLVideoElement)).toBeUndefined();
  });

  test.each([
    ['knows this kind of code', ['qr_code'], 'its own'],
    ['knows other kinds only', ['ean_13'], undefined],
  ])('takes the reader of a browser that %s', async (_, formats, expected) => {
    const video = stubCanvas({ side: 10, data: new Uint8ClampedArray(400) });
    vi.stubGlobal(
      'BarcodeDetector',
      class {
        static getSupportedFormats = () => Promise.resolve(formats);
        detect = () => Promise.resolve([{ rawValue: 'its own' }]);
      },
    );
    const read = await createFrameReader();
    expect(await read(video)).toBe(expected);
  });
});
