import type { QrDrawing } from './qr';

/** Fetches what draws QR codes, and draws a text: only inviting and pairing need it. */
export async function drawQr(text: string): Promise<QrDrawing> {
  const { drawQr: draw } = await import('./qr');
  return draw(text);
}
