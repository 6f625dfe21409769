export { answerFormerKeys } from './former-keys';
export { openIdentity } from './identity';
export { openLive } from './open-live';
