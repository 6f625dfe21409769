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

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
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
