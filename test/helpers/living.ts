import type { Table } from '$table';
import * as Y from 'yjs';

/** Puts a living block at the end of the document of a table. */
export function layLiving({ document }: Table, shows: string): void {
  const block = new Y.XmlElement('living');
  block.setAttribute('shows', shows);
  document.insert(document.length, [block]);
}
