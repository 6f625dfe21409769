export { openIdentity } from './identity';
export { openLive } from './open-live';
