export { keepSigned, openFacilitatorProof, signReveals, signRound, type FacilitatorProof } from './round-proof';
export { isAsSealed, makeSealKey, openSealed, sealAnswer } from './sealing';
