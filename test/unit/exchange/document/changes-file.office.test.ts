import { compareLines, tellLines, type TextLine } from '$domain';
import { loadChangesFile } from '$exchange';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { hasLibreOfficeWriter, openChangesInLibreOffice } from '../../../helpers/libre-office.mjs';

const line = (text: string, kind: TextLine['kind'] = 'paragraph'): TextLine => ({ kind, text, look: kind, level: 1 });

const before = [
  line('Visie', 'heading'),
  line('De gemeente betaalt zes weken.'),
  line('Deze regel gaat helemaal weg.'),
  line('eerste punt', 'entry'),
  line('Wat blijft, blijft & staat er <nog>.'),
];
const after = [
  line('Visie en doel', 'heading'),
  line('De gemeente betaalt vier weken.'),
  line('eerste punt', 'entry'),
  line('een nieuw punt', 'entry'),
  line('Wat blijft, blijft & staat er <nog>.'),
  line('Een nieuwe regel\nvan twee.'),
];
const PARTY = 'Gemeente <Leiden> & regio';

async function writeFile(): Promise<Uint8Array> {
  const { writeChanges } = await loadChangesFile();
  const lines = tellLines(compareLines(before, after), undefined, []).map((each) => ({
    ...each,
    pieces: each.pieces.map((piece) => ({ ...piece, partyId: 'leiden' })),
  }));
  return writeChanges({
    title: 'Van eerste naar nu',
    language: 'nl',
    lines,
    nameOf: () => PARTY,
    nameOfTable: 'De tafel',
  });
}

/** The words of a text line by line, without bullets and the title. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((words) => words.trim().replace(/^•\s*/u, ''))
    .filter((words) => words !== '')
    .slice(1);
const textsOf = (lines: readonly TextLine[]): readonly string[] => lines.flatMap(({ text }) => text.split('\n'));

test.runIf(hasLibreOfficeWriter())(
  'AGR-5 DOC-6 LibreOffice on this machine opens the Word file with each change marked: accepted it is the later text, rejected the earlier',
  { timeout: 180_000 },
  async () => {
    const { kept, accepted, rejected } = openChangesInLibreOffice(await writeFile());
    expect(linesOf(accepted)).toEqual(textsOf(after));
    expect(linesOf(rejected)).toEqual(textsOf(before));

    const content = unzipSync(kept)['content.xml'];
    const xml = content === undefined ? '' : strFromU8(content);
    const [tracked = ''] = /<text:tracked-changes[\s\S]*<\/text:tracked-changes>/u.exec(xml) ?? [];
    const regions = [...tracked.matchAll(/<text:changed-region[\s\S]*?<\/text:changed-region>/gu)].map(([all]) => all);
    const authorsOf = (kind: string) =>
      new Set(
        regions
          .filter((region) => region.includes(`<text:${kind}>`))
          .map((region) => /<dc:creator>([^<]*)<\/dc:creator>/u.exec(region)?.[1]),
      );
    expect(authorsOf('insertion')).toEqual(new Set(['Gemeente &lt;Leiden&gt; &amp; regio']));
    expect(authorsOf('deletion')).toEqual(new Set(['De tafel']));
    expect(tracked).toContain('Deze regel gaat helemaal weg.');
  },
);
