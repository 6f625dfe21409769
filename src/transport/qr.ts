import { encode } from 'uqr';

/** A QR code as an SVG path on a grid of `size` squares, quiet zone included. */
export type QrDrawing = { readonly size: number; readonly path: string };

/** The quiet zone around a code, in squares. Source: ISO/IEC 18004. */
const QUIET_SQUARES = 4;

/** Draws a text as a QR code with medium error correction. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_SQUARES });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .filter((square) => square !== '')
    .join('');
  return { size, path };
}
