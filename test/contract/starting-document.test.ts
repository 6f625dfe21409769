import { expect, test } from 'vitest';
import { readDocument } from '../../src/editor/model/read';
import { createUnknownContentCounter } from '../../src/editor/model/unknown-content';
import { startedTable } from '../helpers/tables';

test('ED3 the document that a table starts with is one the editor knows, a heading and room to write for each chapter', () => {
  const { document } = startedTable();
  expect(createUnknownContentCounter(document).count()).toBe(0);
  const read = readDocument(document).document;
  read.check();
  expect(read.toString()).toBe('doc(heading("Visie"), paragraph, heading("Acties"), paragraph)');
});
