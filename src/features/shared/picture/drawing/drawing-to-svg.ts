import { LETTER_SIZE, type Drawing, type Shape, type Tone } from './drawing';

/** A file is for paper and for other programs: black on white, whatever the theme. */
const LOOKS: Readonly<Record<Tone, string>> = {
  solid: 'fill="dimgray"',
  open: 'fill="url(#open)" stroke="dimgray"',
  flow: 'fill="gray" fill-opacity="0.45"',
  rest: 'fill="gray" fill-opacity="0.2"',
  text: 'fill="black" stroke="white" stroke-width="3" paint-order="stroke"',
  muted: 'fill="dimgray"',
  strong: 'fill="black" font-weight="bold"',
};

const MARGIN = 16;
const TITLE_HEIGHT = 32;

/** A drawing as an SVG file of its own, with its title on top. */
export function drawingToSvg(
  title: string,
  { width, height, shapes }: Drawing,
): {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
} {
  const whole = { width: width + 2 * MARGIN, height: height + 2 * MARGIN + TITLE_HEIGHT };
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}" font-family="sans-serif" font-size="${LETTER_SIZE}">`,
    '<defs><pattern id="open" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="dimgray" stroke-width="2"/></pattern></defs>',
    '<rect width="100%" height="100%" fill="white"/>',
    `<text x="${MARGIN}" y="${MARGIN + LETTER_SIZE}" ${LOOKS.strong}>${escapeText(title)}</text>`,
    `<g transform="translate(${MARGIN} ${MARGIN + TITLE_HEIGHT})">`,
    ...shapes.map(shapeToSvg),
    '</g></svg>',
  ].join('');
  return { svg, ...whole };
}

function shapeToSvg(shape: Shape): string {
  const look = LOOKS[shape.tone];
  switch (shape.kind) {
    case 'box':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" ${look}/>`;
    case 'path':
      return `<path d="${shape.d}" ${look}/>`;
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}" ${look}>${escapeText(shape.text)}</text>`;
  }
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
