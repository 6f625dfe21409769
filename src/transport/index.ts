export { createConnector } from './connect';
export { loadPairing } from './load-pairing';
export type {
  Pairing,
  PairingFailure,
  PairingHint,
  PairingOptions,
  PairingState,
  ShownCode,
} from './pairing/pairing-state';
export type { Scanner, ScannerOptions, ScannerProblem } from './pairing/scan';
export { drawQr } from './qr';
