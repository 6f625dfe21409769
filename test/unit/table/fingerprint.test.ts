import { prepareContribution } from '$domain';
import { bringIn, createTable, readFingerprint, type Table } from '$table';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { sampleAnswer, sampleSeat } from '../../helpers/samples';
import { createSimulatedScheduler } from '../../helpers/simulated-time';
import { bringTogether, startedTable } from '../../helpers/tables';

const fingerprint = async (table: Table): Promise<string> => {
  const made = await readFingerprint(table, createSimulatedScheduler());
  return made.ok ? [...made.value].join(' ') : made.error;
};

/** Whether a change of a table changes its fingerprint. */
async function isSeen(table: Table, change: (doc: Y.Doc) => void): Promise<boolean> {
  const before = await fingerprint(table);
  change(table.replica.doc);
  return (await fingerprint(table)) !== before;
}

function lay(table: Table, id: string, words: string): void {
  const choice = {
    answers: [sampleAnswer('1.0a', { explanation: words })],
    arrangements: [],
    agreementDrafts: [],
    registerRows: [],
  };
  bringIn(table, prepareContribution(id, table.id, choice), sampleSeat('De Brug').participant, 5);
}

describe('the fingerprint of a table', () => {
  test('TD66 is the same on devices that hold the same, in whatever order it came', async () => {
    const [one, other] = [startedTable(), createTable('t1')];
    bringTogether(one, other);
    lay(one, 'c1', 'Hier geschreven');
    lay(other, 'c2', 'Daar geschreven');
    expect(await fingerprint(one)).not.toBe(await fingerprint(other));
    bringTogether(one, other);
    expect(await fingerprint(one)).toBe(await fingerprint(other));
    expect((await fingerprint(one)).split(' ')).toHaveLength(32);
  });

  test('TD66 is not touched by who is here, by the order of fields, or by a root with nothing in it', async () => {
    const table = startedTable();
    expect(await isSeen(table, () => table.replica.awareness.setLocalState({ user: { name: 'Bo' } }))).toBe(false);
    table.replica.doc.getMap('parties').set('p', { name: 'a', kind: 'b' });
    expect(await isSeen(table, (doc) => doc.getMap('parties').set('p', { kind: 'b', name: 'a' }))).toBe(false);
    expect(await isSeen(table, (doc) => doc.getMap('later'))).toBe(false);
    for (const root of ['stretches', 'stretchWords', 'versionWriters'])
      expect(await isSeen(table, (doc) => doc.getMap(root).set('x', { text: 'ja' }))).toBe(false);
  });

  test('TD66 is another when anything that is seen differs by one letter', async () => {
    const table = startedTable();
    lay(table, 'c1', 'Woorden');
    for (const root of ['answers', 'agendaItems', 'rounds', 'sealedAnswers', 'reveals', 'agreements', 'claims', 'meta'])
      expect(await isSeen(table, (doc) => doc.getMap(root).set('x', { text: 'ja' }))).toBe(true);
    for (const root of ['answers', 'agendaItems', 'rounds', 'sealedAnswers', 'reveals', 'agreements', 'claims', 'meta'])
      expect(await isSeen(table, (doc) => doc.getMap(root).set('x', { text: 'jo' }))).toBe(true);
    const text = new Y.XmlText('sterk');
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    expect(await isSeen(table, () => table.document.insert(0, [paragraph]))).toBe(true);
    expect(await isSeen(table, () => text.insert(5, 'e'))).toBe(true);
    expect(await isSeen(table, () => text.format(0, 5, { strong: {} }))).toBe(true);
  });

  test('TD66 takes no words for marks, and runs with the same marks for one', async () => {
    const [marked, words] = [startedTable(), createTable('t1')];
    bringTogether(marked, words);
    const inParagraph = (text: Y.XmlText): Y.XmlElement => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [text]);
      return paragraph;
    };
    const [strong, plain] = [new Y.XmlText('sterk'), new Y.XmlText('<strong>sterk</strong>')];
    marked.document.insert(0, [inParagraph(strong)]);
    words.document.insert(0, [inParagraph(plain)]);
    strong.format(0, 5, { strong: {} });
    expect(await fingerprint(marked)).not.toBe(await fingerprint(words));
    plain.delete(0, plain.length);
    plain.insert(0, 'st', { strong: {} });
    plain.insert(2, 'erk', { strong: {} });
    expect(await fingerprint(marked)).toBe(await fingerprint(words));
  });
});
