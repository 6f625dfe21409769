export { openNotes } from '$store';
