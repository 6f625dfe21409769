import { readFileSync } from 'node:fs';
import { customProperties, parseRules } from '../../../src/ui/tokens/css-rules';

const read = (name: string): string => readFileSync(`src/ui/tokens/${name}`, 'utf8');

/** The colour tokens of the dark theme, once for each of the two ways to choose it. */
export const darkSheets = parseRules(read('dark.css')).map((media) =>
  customProperties(media.children.map((rule) => rule.body).join(';')),
);

export const light = customProperties(
  parseRules(read('app-tokens.css'))
    .filter((rule) => rule.prelude === ':root')
    .map((rule) => rule.body)
    .join(';'),
);

/** Both themes, each with every token it shows. */
export const themes = [
  { name: 'light', colors: light },
  { name: 'dark', colors: new Map([...light, ...(darkSheets[0] ?? [])]) },
];

const linearChannels = (hex: string): number[] =>
  [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = linearChannels(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two tokens. Source: WCAG 2.2, definition of contrast ratio. */
export function contrast(colors: ReadonlyMap<string, string>, one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other]
    .map((name) => {
      const value = colors.get(`--ot-${name}`);
      if (value === undefined || !/^#[0-9a-f]{6}$/.test(value)) throw new Error(`--ot-${name} is not a plain colour`);
      return luminance(value);
    })
    .sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

type Matrix = readonly (readonly [number, number, number])[];

/** How colours look to people who see them differently. Source: Machado, Oliveira and Fernandes 2009, severity 1. */
export const eyes: { name: string; matrix: Matrix }[] = [
  {
    name: 'full colour vision',
    matrix: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  },
  {
    name: 'protanopia',
    matrix: [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  },
  {
    name: 'deuteranopia',
    matrix: [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  },
  {
    name: 'tritanopia',
    matrix: [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  },
];

const times = (matrix: Matrix, [x, y, z]: readonly number[]): number[] =>
  matrix.map(([a, b, c]) => a * (x ?? 0) + b * (y ?? 0) + c * (z ?? 0));

/** A colour in Oklab, as the eyes see it. Source: Björn Ottosson, Oklab. */
function oklab(hex: string, matrix: Matrix): number[] {
  const seen = times(matrix, linearChannels(hex)).map((value) => Math.min(1, Math.max(0, value)));
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    seen,
  ).map(Math.cbrt);
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

/** How far two colours are apart to the eyes; about 0.02 is the least that is noticed side by side. */
export function distance(one: string, other: string, matrix: Matrix): number {
  const [a, b] = [oklab(one, matrix), oklab(other, matrix)];
  return Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
}
