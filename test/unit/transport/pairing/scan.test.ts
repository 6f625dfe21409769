import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openScanner } from '../../../../src/transport/pairing/scan';

const track = { stop: vi.fn() };
const stream = { getTracks: () => [track] };

/** As much of a video element as a scanner touches. */
function createVideo(): HTMLVideoElement {
  const video: unknown = { play: vi.fn(() => Promise.resolve()), srcObject: null, muted: false, playsInline: false };
  return video as HTMLVideoElement;
}

describe('the camera that looks for codes', () => {
  let seen: string;
  let getUserMedia: ReturnType<typeof vi.fn>;
  const open = () => {
    const video = createVideo();
    const onText = vi.fn();
    const onProblem = vi.fn();
    return { video, onText, onProblem, scanner: openScanner({ video, onText, onProblem }) };
  };

  beforeEach(() => {
    vi.useFakeTimers();
    seen = '';
    track.stop.mockClear();
    getUserMedia = vi.fn(() => Promise.resolve(stream));
    vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
    vi.stubGlobal(
      'BarcodeDetector',
      class {
        static getSupportedFormats = () => Promise.resolve(['qr_code']);
        detect = () => Promise.resolve(seen === '' ? [] : [{ rawValue: seen }]);
      },
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('shows what it sees and gives the text of a code, the same one once a second', async () => {
    const { video, onText, scanner } = open();
    expect(await scanner.ready).toBe('scanning');
    expect([video.srcObject, video.muted, video.playsInline]).toEqual([stream, true, true]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onText).not.toHaveBeenCalled();
    seen = 'one';
    await vi.advanceTimersByTimeAsync(1_900);
    seen = 'other';
    await vi.advanceTimersByTimeAsync(300);
    expect(onText.mock.calls).toEqual([['one'], ['one'], ['other']]);
    scanner.stop();
  });

  test('asks for the camera that looks away, and for no sound', async () => {
    const { scanner } = open();
    await scanner.ready;
    expect(getUserMedia.mock.calls[0]).toMatchObject([
      { audio: false, video: { facingMode: { ideal: 'environment' } } },
    ]);
    scanner.stop();
  });

  test('TR5 stopping releases the camera and reads no more', async () => {
    const { video, onText, scanner } = open();
    await scanner.ready;
    scanner.stop();
    seen = 'late';
    await vi.advanceTimersByTimeAsync(1_000);
    expect(track.stop).toHaveBeenCalledOnce();
    expect(video.srcObject).toBeNull();
    expect(onText).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('TR5 a camera that is given after stopping is released at once', async () => {
    const { scanner, onProblem } = open();
    scanner.stop();
    await scanner.ready;
    expect(track.stop).toHaveBeenCalled();
    expect(onProblem).not.toHaveBeenCalled();
  });

  test.each([
    ['NotAllowedError', 'camera-refused'],
    ['SecurityError', 'camera-refused'],
    ['NotFoundError', 'camera-missing'],
    ['OverconstrainedError', 'camera-missing'],
    ['NotReadableError', 'camera-busy'],
    ['AbortError', 'camera-busy'],
  ])('says why there is nothing to scan with: %s', async (name, problem) => {
    getUserMedia.mockRejectedValue(new DOMException('no', name));
    const { scanner, onProblem } = open();
    expect(await scanner.ready).toBe(problem);
    expect(onProblem.mock.calls).toEqual([[problem]]);
  });

  test('says that there is no camera where the page may not even ask', async () => {
    vi.stubGlobal('navigator', {});
    expect(await open().scanner.ready).toBe('camera-missing');
  });
});
