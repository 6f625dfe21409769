/** How a shape looks; the screen gives each a token, a picture file grey and black. */
export type Tone = 'solid' | 'open' | 'flow' | 'rest' | 'text' | 'muted' | 'strong';

/** A piece of a drawing, in pixels. */
export type Shape =
  | {
      readonly kind: 'box';
      readonly tone: Tone;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'path'; readonly tone: Tone; readonly d: string }
  | {
      readonly kind: 'text';
      readonly tone: Tone;
      readonly x: number;
      readonly y: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly text: string;
    };

/** A drawing that the screen shows and a picture file holds: the very same shapes. */
export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };

/** The size of letters in a drawing, and how wide one is on average. */
export const LETTER_SIZE = 15;
const LETTER_WIDTH = 7.6;

/** A text that is not wider than this; what does not fit is left out after an ellipsis. */
export function fitText(text: string, width: number): string {
  const letters = Math.max(3, Math.floor(width / LETTER_WIDTH));
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}
