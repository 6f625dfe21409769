export { createMeshConnector, type MeshReplica } from './mesh';
export { drawQr, type QrDrawing } from './qr';
