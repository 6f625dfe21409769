export { openNotes } from './notes';
