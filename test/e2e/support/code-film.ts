import { open, writeFile } from 'node:fs/promises';
import { encode } from 'uqr';

const WIDTH = 640;
const HEIGHT = 480;
/** Some frames of the same, so that a look never falls into the moment of beginning anew. */
const FRAME_COUNT = 30;
const HEADER = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F15:1 Ip A1:1 C420jpeg\n`;
const WHITE = 235;
const BLACK = 16;
const NO_COLOUR = 128;

/** A film in which nothing is to be seen. Source: YUV4MPEG2, 4:2:0. */
export const writeEmptyFilm = (path: string): Promise<void> => writeFile(path, toFilm(drawNothing()));

/** Holds a code before a camera that is already open: the film changes in place, byte for byte as long as it was. */
export async function showCode(path: string, text: string): Promise<void> {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  await rewrite(
    path,
    drawCode(size, (x, y) => data[y]?.[x] === true),
  );
}

/** Holds a code as a device draws it before a camera that is already open: the path of squares in its picture. */
export async function showDrawing(path: string, size: number, squares: string): Promise<void> {
  const dark = new Set(squares.match(/(?<=M)\d+ \d+/g));
  await rewrite(
    path,
    drawCode(size, (x, y) => dark.has(`${x} ${y}`)),
  );
}

async function rewrite(path: string, picture: Buffer): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(toFilm(picture), 0);
  await file.close();
}

const drawNothing = (): Buffer => Buffer.alloc(WIDTH * HEIGHT, WHITE);

function drawCode(size: number, isDarkAt: (x: number, y: number) => boolean): Buffer {
  const scale = Math.floor(Math.min(WIDTH, HEIGHT) / size);
  const [left, top] = [WIDTH, HEIGHT].map((length) => Math.floor((length - size * scale) / 2));
  const picture = drawNothing();
  for (let y = 0; y < size * scale; y += 1) {
    for (let x = 0; x < size * scale; x += 1) {
      const isDark = isDarkAt(Math.floor(x / scale), Math.floor(y / scale));
      if (isDark) picture[((top ?? 0) + y) * WIDTH + (left ?? 0) + x] = BLACK;
    }
  }
  return picture;
}

function toFilm(brightness: Buffer): Buffer {
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), brightness, colour]);
  return Buffer.concat([Buffer.from(HEADER), ...Array.from({ length: FRAME_COUNT }, () => frame)]);
}
