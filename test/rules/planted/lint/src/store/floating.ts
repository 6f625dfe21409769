import { openNotes } from './notes';

export function start(): void {
  openNotes();
}
