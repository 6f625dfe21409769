/** Reads the text of a code in a picture of the camera; nothing where there is none. */
export type FrameReader = (video: HTMLVideoElement) => Promise<string | undefined>;

/** Larger pictures take longer and show a code no better. */
const MAX_SIDE = 800;

type Detector = { detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]> };

/** The browser's own reader where it has one that knows this kind of code, else ours, which is fetched for it. */
export async function createFrameReader(): Promise<FrameReader> {
  const detector = await createDetector();
  if (detector === undefined) return createOwnReader();
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

async function createDetector(): Promise<Detector | undefined> {
  const found: unknown = Reflect.get(globalThis, 'BarcodeDetector');
  if (!isDetectorClass(found)) return undefined;
  try {
    return (await found.getSupportedFormats()).includes('qr_code') ? new found({ formats: ['qr_code'] }) : undefined;
  } catch {
    return undefined;
  }
}

type DetectorClass = {
  getSupportedFormats(): Promise<readonly string[]>;
  new (options: { readonly formats: readonly string[] }): Detector;
};

function isDetectorClass(value: unknown): value is DetectorClass {
  return typeof value === 'function' && 'getSupportedFormats' in value;
}

async function createOwnReader(): Promise<FrameReader> {
  const { default: decodeQr } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (video) => {
    const scale = Math.min(1, MAX_SIDE / Math.max(video.videoWidth, video.videoHeight, 1));
    const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
    if (context === null || width === 0 || height === 0) return Promise.resolve(undefined);
    canvas.width = width;
    canvas.height = height;
    context.drawImage(video, 0, 0, width, height);
    try {
      const { data } = context.getImageData(0, 0, width, height);
      return Promise.resolve(decodeQr({ width, height, data }));
    } catch {
      // It throws where there is no code to read.
      return Promise.resolve(undefined);
    }
  };
}
