export { createMeshConnector } from './mesh';
export { drawQr } from './qr';
