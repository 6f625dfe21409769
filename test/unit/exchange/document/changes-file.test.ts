// @vitest-environment happy-dom
import { compareLines, tellLines, type TextLine } from '$domain';
import { loadChangesFile } from '$exchange';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

const line = (text: string, kind: TextLine['kind'] = 'paragraph'): TextLine => ({ kind, text, look: kind, level: 1 });

async function writeParts(before: readonly TextLine[], after: readonly TextLine[]): Promise<Record<string, string>> {
  const { writeChanges } = await loadChangesFile();
  const told = tellLines(compareLines(before, after), undefined, []).map((each) => ({
    ...each,
    pieces: each.pieces.map((piece) => ({ ...piece, partyId: 'leiden' })),
  }));
  const nameOf = (id: string): string | undefined => (id === 'leiden' ? 'Gemeente <Leiden> & "regio"' : undefined);
  const bytes = writeChanges({ title: 'Van & naar', language: 'nl', lines: told, nameOf, nameOfTable: 'De tafel' });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** All words of a paragraph that are not struck out, or those that are. */
const wordsOf = (xml: string, tag: 't' | 'delText'): readonly string[] =>
  [...xml.matchAll(new RegExp(`<w:${tag} xml:space="preserve">([^<]*)</w:${tag}>`, 'gu'))].map(
    ([, text]) => text ?? '',
  );

test('ED35 every part that a word processor asks for is there, and is sound', async () => {
  const parts = await writeParts([line('Een.')], [line('Twee & drie <vier>\u0007.')]);
  expect(Object.keys(parts).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
    'word/document.xml',
    'word/numbering.xml',
    'word/styles.xml',
  ]);
  for (const [name, text] of Object.entries(parts)) {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    expect(parsed.querySelector('parsererror'), name).toBeNull();
  }
  const types = parts['[Content_Types].xml'] ?? '';
  for (const [, part] of types.matchAll(/PartName="\/([^"]+)"/gu)) expect(parts).toHaveProperty([part ?? '']);
  expect(parts['word/document.xml']).toContain('Twee &amp; drie &lt;vier&gt;.');
});

test('ED35 what came and went is marked, by a party or the table and never with a moment', async () => {
  const before = [
    line('Visie', 'heading'),
    line('De gemeente betaalt zes weken.'),
    line('Deze regel gaat helemaal weg.'),
  ];
  const after = [line('Visie', 'heading'), line('De gemeente betaalt vier weken.'), line('punt', 'entry')];
  const xml = (await writeParts(before, after))['word/document.xml'] ?? '';
  expect(wordsOf(xml, 'delText')).toEqual(['zes', 'Deze regel gaat helemaal weg.']);
  expect(wordsOf(xml, 't').join('')).toBe('Van &amp; naarVisieDe gemeente betaalt vier weken.punt');
  const authors = [...xml.matchAll(/<w:(ins|del) w:id="(\d+)" w:author="([^"]*)"/gu)];
  expect(new Set(authors.map(([, , id]) => id)).size).toBe(authors.length);
  expect(authors.filter(([, kind]) => kind === 'del').map(([, , , author]) => author)).toEqual(
    Array(3).fill('De tafel'),
  );
  expect(new Set(authors.filter(([, kind]) => kind === 'ins').map(([, , , author]) => author))).toEqual(
    new Set(['Gemeente &lt;Leiden&gt; &amp; &quot;regio&quot;']),
  );
  expect(xml).not.toContain('w:date');
  // A line that came or went as a whole: its end is marked too.
  expect(xml.match(/<w:rPr><w:(ins|del) [^>]*\/><\/w:rPr>/gu)).toHaveLength(2);
});
