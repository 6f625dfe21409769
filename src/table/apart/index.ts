export { ApartReader } from './apart-reader';
export { PieceReader } from './pieces';
export { findBlock, findPlace } from './places';
export { readApart } from './read-apart';
export { noteChoice, putBackPart, putReading, takeBackPart, type ChoiceFacts } from './settle-apart';
export { StretchKeeper } from './stretch-keeper';
