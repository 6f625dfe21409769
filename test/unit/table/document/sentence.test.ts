import { listHeadings, listSentences, putSentence, type Sentence, type Table } from '$table';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createUnknownContentCounter } from '../../../../src/editor/model/unknown-content';
import { fragmentToText } from '../../../../src/editor/model/read';
import { bringTogether, documentText, startedTable } from '../../../helpers/tables';

const from = { checklistId: 'vragen', partCode: '1.1a' };
const sentence = (words: string): Sentence => ({ words, from, traceWords: '(vraag 1.1a)' });
const linesOf = (table: Table): readonly string[] => fragmentToText(table.document).split('\n');
const heading = (table: Table, text: string) => {
  const found = listHeadings(table).find((known) => known.text === text);
  if (found === undefined) throw new Error(text);
  return found;
};

describe('CHK-9 a sentence in the document', () => {
  test('stands below the last words under its heading, with a link back to its part', () => {
    const table = startedTable();
    expect(listHeadings(table)).toEqual([
      { index: 0, text: 'Visie' },
      { index: 1, text: 'Acties' },
    ]);
    expect(putSentence(table, heading(table, 'Visie'), sentence('Eerst.'))).toEqual({ ok: true, value: 'Visie' });
    putSentence(table, heading(table, 'Visie'), sentence('Daarna.'));
    expect(linesOf(table)).toEqual(['Visie', 'Eerst. (vraag 1.1a)', 'Daarna. (vraag 1.1a)', '', 'Acties', '']);
    expect(listSentences(table, from)).toEqual(['Eerst. (vraag 1.1a)', 'Daarna. (vraag 1.1a)']);
    expect(listSentences(table, { ...from, partCode: '1.1b' })).toEqual([]);
    expect(documentText(table)).toContain('#/aan-tafel/t1/spiegel?lijst=vragen&vraag=1.1a');
  });

  test('ED6 TD4 is of kinds that every build knows, and comes in one transaction', () => {
    const table = startedTable();
    let count = 0;
    table.replica.doc.on('update', () => (count += 1));
    putSentence(table, heading(table, 'Acties'), sentence('Eerst.'));
    expect(count).toBe(1);
    expect(createUnknownContentCounter(table.document).count()).toBe(0);
  });

  test('goes to the end without a heading, or when its heading was taken away meanwhile', () => {
    const table = startedTable();
    const gone = heading(table, 'Visie');
    expect(putSentence(table, undefined, sentence('Los.'))).toEqual({ ok: true, value: undefined });
    table.document.delete(0, 1);
    expect(putSentence(table, gone, sentence('Later.'))).toEqual({ ok: true, value: undefined });
    expect(linesOf(table)).toEqual(['', 'Acties', 'Los. (vraag 1.1a)', 'Later. (vraag 1.1a)', '']);
  });

  test('goes under the nearest of headings that read the same', () => {
    const table = startedTable();
    const twin = new Y.XmlElement('heading');
    table.document.insert(4, [twin]);
    twin.insert(0, [new Y.XmlText('Visie')]);
    putSentence(table, { index: 2, text: 'Visie' }, sentence('Onder de laatste.'));
    expect(linesOf(table).slice(-2)).toEqual(['Visie', 'Onder de laatste. (vraag 1.1a)']);
  });

  test('that two devices put under one heading at once both stand there', () => {
    const [here, there] = [startedTable(), startedTable()];
    bringTogether(here, there);
    putSentence(here, heading(here, 'Visie'), sentence('Hier.'));
    putSentence(there, heading(there, 'Visie'), sentence('Daar.'));
    bringTogether(here, there);
    expect(documentText(here)).toBe(documentText(there));
    expect([...listSentences(here, from)].sort()).toEqual(['Daar. (vraag 1.1a)', 'Hier. (vraag 1.1a)']);
  });

  test('is found where people moved it to, and not without its link', () => {
    const table = startedTable();
    putSentence(table, heading(table, 'Visie'), sentence('Eerst.'));
    const quote = new Y.XmlElement('blockquote');
    table.document.insert(0, [quote]);
    const paragraph = table.document.get(2);
    if (!(paragraph instanceof Y.XmlElement)) throw new Error('no paragraph');
    quote.insert(0, [paragraph.clone()]);
    table.document.delete(table.document.toArray().indexOf(paragraph), 1);
    expect(listSentences(table, from)).toEqual(['Eerst. (vraag 1.1a)']);
    quote.delete(0, 1);
    expect(listSentences(table, from)).toEqual([]);
  });

  test('TD6 is not written into a table of a newer form', () => {
    const table = startedTable();
    table.replica.doc.getMap('meta').set('schemaVersion', 99);
    expect(putSentence(table, undefined, sentence('Nee.'))).toMatchObject({ ok: false });
    expect(listSentences(table, from)).toEqual([]);
  });
});
