export { createConnector } from './connect';
export { drawQr } from './qr';
