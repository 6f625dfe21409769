// @vitest-environment happy-dom
import { copyPicture, copyTable, savePicture } from '$exchange';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const picture = { svg: '<svg xmlns="http://www.w3.org/2000/svg"><text>Hé</text></svg>', width: 300, height: 200 };
const saved: { name: string; content: Blob }[] = [];
const drawn: { source: string; width: number; height: number }[] = [];

/** Of a canvas nothing is drawn here; what was asked of it is noted. */
const readPen = (pen: unknown): CanvasRenderingContext2D => pen as CanvasRenderingContext2D;

beforeEach(() => {
  saved.length = 0;
  drawn.length = 0;
  let last: Blob = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    if (content instanceof Blob) last = content;
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function note(this: HTMLAnchorElement) {
    saved.push({ name: this.download, content: last });
  });
  vi.spyOn(HTMLImageElement.prototype, 'decode').mockResolvedValue();
  const pen = {
    drawImage: (image: HTMLImageElement, _x: number, _y: number, width: number, height: number) =>
      drawn.push({ source: image.src, width, height }),
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => readPen(pen));
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((take) => {
    take(new Blob(['png'], { type: 'image/png' }));
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

class FakeItem {
  readonly content: Record<string, Promise<Blob>>;

  constructor(content: Record<string, Promise<Blob>>) {
    this.content = content;
  }
}

describe('a picture', () => {
  test('OVV-6 goes to the clipboard, sharp enough for paper', async () => {
    const written: FakeItem[] = [];
    vi.stubGlobal('ClipboardItem', FakeItem);
    vi.stubGlobal('navigator', {
      clipboard: { write: (items: FakeItem[]) => Promise.resolve(written.push(...items)) },
    });
    expect(await copyPicture(picture, 'beeld.png')).toBe('copied');
    expect(await (await written[0]?.content['image/png'])?.text()).toBe('png');
    expect(drawn).toMatchObject([{ width: 600, height: 400 }]);
    expect(drawn[0]?.source).toContain('H%C3%A9');
    expect(saved).toEqual([]);
  });

  test('OVV-6 is saved as a file where the browser does not let it, or where one asks for it', async () => {
    vi.stubGlobal('navigator', {});
    expect(await copyPicture(picture, 'beeld.png')).toBe('saved');
    expect(await savePicture(picture, 'beeld.png')).toBe('saved');
    expect(saved.map(({ name }) => name)).toEqual(['beeld.png', 'beeld.png']);
    expect(await saved[0]?.content.text()).toBe('png');
  });

  test('that cannot be made is told as such', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    vi.stubGlobal('navigator', {});
    expect(await copyPicture(picture, 'beeld.png')).toBe('failed');
    vi.spyOn(HTMLImageElement.prototype, 'decode').mockRejectedValue(new DOMException('none', 'EncodingError'));
    expect(await savePicture(picture, 'beeld.png')).toBe('failed');
  });
});

describe('a table', () => {
  const rows = [
    ['school', 'jongeren'],
    ['=De\tBrug', '1-4'],
    ['"Het" Anker', '14'],
  ];

  test('OVV-6 goes to the clipboard; nothing in it is a formula or a day', async () => {
    const texts: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: (text: string) => Promise.resolve(texts.push(text)) } });
    expect(await copyTable(rows, 'beeld.csv')).toBe('copied');
    expect(texts).toEqual(['school\tjongeren\n\'=De Brug\t1–4\n"Het" Anker\t14']);
  });

  test('OVV-6 is saved as a file where the browser does not let it', async () => {
    vi.stubGlobal('navigator', {});
    expect(await copyTable(rows, 'beeld.csv')).toBe('saved');
    expect(saved.map(({ name }) => name)).toEqual(['beeld.csv']);
    const text = await saved[0]?.content.text();
    expect(text?.replace('\uFEFF', '')).toBe('"school";"jongeren"\r\n"\'=De Brug";"1–4"\r\n"""Het"" Anker";"14"\r\n');
  });
});
