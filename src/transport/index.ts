export { createConnector } from './connect';
export { drawQr } from './draw-qr';
export type { QrDrawing } from './qr';
export { loadPairing } from './load-pairing';
export type { Pairing, PairingOptions, PairingState, ShownCode } from './pairing/pairing-state';
export type { Scanner, ScannerOptions, ScannerProblem } from './pairing/scan';
