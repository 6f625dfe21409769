export { PieceReader } from './pieces';
export { readApart } from './read-apart';
export { noteChoice, putBackSection, putReading, takeBackSection, type ChoiceFacts } from './settle-apart';
export { StretchKeeper } from './stretch-keeper';
