import { saveFile } from '../save-file';

/** A picture that was drawn here as SVG, with its size. */
export type MadePicture = { readonly svg: string; readonly width: number; readonly height: number };

/** What became of it: on the clipboard, or among the browser's downloads; `failed`: neither. */
export type Copied = 'copied' | 'saved' | 'failed';

/** Twice the size of the screen, so that it stays sharp on paper. */
const SHARPNESS = 2;
const PNG = 'image/png';

/** Puts a picture on the clipboard; where the browser does not let it, saves it as a file. */
export async function copyPicture(picture: MadePicture, fileName: string): Promise<Copied> {
  try {
    // Safari wants to be given the picture in the same tap, before it is made.
    await navigator.clipboard.write([new ClipboardItem({ [PNG]: toPng(picture) })]);
    return 'copied';
  } catch {
    return savePicture(picture, fileName);
  }
}

/** Saves a picture as a file. */
export async function savePicture(picture: MadePicture, fileName: string): Promise<Copied> {
  try {
    const png = await toPng(picture);
    saveFile(fileName, PNG, new Uint8Array(await png.arrayBuffer()));
    return 'saved';
  } catch {
    return 'failed';
  }
}

/** Puts a table on the clipboard, as a spreadsheet takes it; where the browser does not let it, saves it as a file. */
export async function copyTable(rows: readonly (readonly string[])[], fileName: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(rows.map((row) => row.map(toCell).join('\t')).join('\n'));
    return 'copied';
  } catch {
    const lines = rows.map((row) => row.map((text) => `"${toCell(text).replaceAll('"', '""')}"`).join(';'));
    // The mark in front tells a spreadsheet that this is UTF-8.
    saveFile(fileName, 'text/csv', `\uFEFF${lines.join('\r\n')}\r\n`);
    return 'saved';
  }
}

/** A text that stays one cell, and that no spreadsheet takes for a formula. */
function toCell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (/^[=+\-@]/.test(line)) return `'${line}`;
  // With a longer dash no spreadsheet reads a range as a day.
  return line.replace(/^(\d+)-(\d+)$/, '$1–$2');
}

async function toPng({ svg, width, height }: MadePicture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('no picture'));
      else resolve(blob);
    }, PNG);
  });
}
