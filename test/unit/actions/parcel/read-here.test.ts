import { openTable } from '$actions';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readTableHere } from '../../../../src/actions/parcel/read-here';
import { createTestServices } from '../../../helpers/services';
import { joinHolder, makeHolder, paragraph, writeAt } from '../../../helpers/parcels';
import { valueOf } from '../../../helpers/role-keys';

function textOf(bytes: Uint8Array | undefined): string {
  const doc = new Y.Doc();
  if (bytes !== undefined) Y.applyUpdate(doc, bytes);
  return doc.getXmlFragment('document').toJSON();
}

describe('what is here of a table', () => {
  test('is what is kept of it, and of an open one also what is only in sight', async () => {
    const holder = await makeHolder();
    await writeAt(holder, paragraph('bewaard'));
    const read = (): Promise<string> =>
      readTableHere(holder.services, holder.known.id).then((here) => textOf(valueOf(here)));
    expect(await read()).toContain('bewaard');
    const opened = valueOf(await openTable(holder.services, holder.known.id));
    paragraph('net getypt')(opened.table);
    expect(await read()).toContain('net getypt');
    await opened.close();
    expect(await read()).toContain('net getypt');
  });

  test('is nothing where only the invitation is here, and an error where it cannot be read', async () => {
    const holder = await makeHolder();
    const late = await joinHolder(holder, 'editor');
    expect(valueOf(await readTableHere(late.services, late.known.id))).toBeUndefined();
    const failing = createTestServices();
    const unreadable = { ok: false, error: { type: 'table-unreadable' } } as const;
    const services = {
      ...failing,
      tableStorage: { ...failing.tableStorage, open: () => Promise.resolve(unreadable) },
    };
    expect(await readTableHere(services, 'x')).toEqual(unreadable);
  });
});
