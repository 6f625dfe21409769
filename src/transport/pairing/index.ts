export { createPairing } from './pairing';
export { openScanner } from './scan';
