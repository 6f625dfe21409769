import { lockChapter, maskDocument, putSentence, readLockedTexts, type Table } from '$table';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { headingMarks } from '../../../../src/editor/aids/sections';
import { fragmentToText } from '../../../../src/editor/model/read';
import { bringTogether, documentText, startedTable } from '../../../helpers/tables';

/** Stands in for what looks for personal data: every number of some length. */
const findNumbers = (text: string) =>
  [...text.matchAll(/\d{4,}/g)].map(({ 0: { length }, index }) => ({ start: index, end: index + length, word: '[…]' }));
const linesOf = (table: Table): readonly string[] => fragmentToText(table.document).split('\n');

/** Lays a paragraph of pieces of text, with what is no text between them. */
function lay(table: Table, ...pieces: readonly (Y.XmlText | Y.XmlElement)[]): void {
  const paragraph = new Y.XmlElement('paragraph');
  table.document.push([paragraph]);
  paragraph.insert(0, [...pieces]);
}

function written(...runs: readonly { readonly insert: string; readonly attributes?: object }[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta([...runs]);
  return text;
}

describe('PRV-1 words that are masked in the document', () => {
  test('TD116 the other words and their look stay, and it is one transaction', () => {
    const table = startedTable();
    lay(table, written({ insert: 'Bel ' }, { insert: '12345', attributes: { strong: {} } }, { insert: ' of 67890.' }));
    let count = 0;
    table.replica.doc.on('update', () => (count += 1));
    expect(maskDocument(table, findNumbers).ok).toBe(true);
    expect(linesOf(table).at(-1)).toBe('Bel […] of […].');
    expect(count).toBe(1);
    expect(maskDocument(table, findNumbers).ok).toBe(true);
    expect(count).toBe(1);
  });

  test('TD116 words that run over a change of look or over pieces of text are masked whole', () => {
    const table = startedTable();
    lay(table, written({ insert: 'Nr 12' }, { insert: '345', attributes: { em: {} } }), new Y.XmlText('67 eind'));
    lay(table, new Y.XmlText('a'), new Y.XmlElement('hard_break'), new Y.XmlText('b 12345 c'));
    maskDocument(table, findNumbers);
    expect(documentText(table)).not.toMatch(/\d{2}/);
    expect(documentText(table)).toContain('Nr […]');
    expect(documentText(table)).toContain('b […] c');
    expect(documentText(table)).toContain(' eind');
  });

  test('TD116 a link that says what is masked is none any more; another stays', () => {
    const table = startedTable();
    const link = (href: string) => ({ link: { href } });
    lay(table, written({ insert: 'hier', attributes: link('tel:12345') }, { insert: 'daar', attributes: link('#/x') }));
    maskDocument(table, findNumbers);
    expect(documentText(table)).not.toContain('12345');
    expect(documentText(table)).toContain('#/x');
    expect(linesOf(table).at(-1)).toBe('hierdaar');
  });

  test('TD116 a locked chapter stays as it is, and one can tell which words those are', () => {
    const table = startedTable();
    const from = { checklistId: 'vragen', partCode: '1.1a' };
    const sentence = (words: string) => ({ words, from, traceWords: '(vraag)' });
    putSentence(table, { index: 0, text: 'Visie' }, sentence('Vast 12345.'));
    putSentence(table, { index: 1, text: 'Acties' }, sentence('Los 67890.'));
    const mark = headingMarks(table.document)[0] ?? '';
    lockChapter(table, { id: 'l1', mark, participantId: 'p', lockedAt: 1, says: 'x' });
    maskDocument(table, findNumbers);
    expect(linesOf(table)).toContain('Vast 12345. (vraag)');
    expect(linesOf(table)).toContain('Los […]. (vraag)');
    expect([...readLockedTexts(table)]).toContain('Vast 12345. (vraag)');
  });

  test('TD116 what another writes beside it at the same moment stays', () => {
    const [here, there] = [startedTable(), startedTable()];
    lay(here, new Y.XmlText('Bel 12345.'));
    bringTogether(here, there);
    const paragraph = there.document.toArray().find((block) => JSON.stringify(block).includes('12345'));
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
    if (text instanceof Y.XmlText) text.insert(text.length, ' Of mail.');
    maskDocument(here, findNumbers);
    bringTogether(here, there);
    expect(linesOf(there)).toContain('Bel […]. Of mail.');
    expect(documentText(here)).toBe(documentText(there));
  });
});
