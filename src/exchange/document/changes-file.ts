import type { ToldLine, ToldPiece } from '$domain';
import { strToU8, zipSync } from 'fflate';

/** Two texts laid over each other, on their way to a word processor. */
export type ChangesDocument = {
  readonly title: string;
  /** Of the text, for spelling: `nl` or `en`. */
  readonly language: string;
  readonly lines: readonly ToldLine[];
  /** What a party is called. */
  readonly nameOf: (partyId: string) => string | undefined;
  /** Whose a change is of which nobody knows: the table itself. */
  readonly nameOfTable: string;
};

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPE}.numbering+xml"/></Types>`;

const relations = (...targets: readonly (readonly [string, string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const NUMBERING = `${HEAD}<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

/** Half points of a heading, by its level. */
const HEADING_SIZES = [36, 30, 26];

/**
 * Writes a Word file in which every change is marked as one, so that it can be accepted or rejected there. The author of what
 * came is a party, never a person; no moment is told. Who took words away nobody knows: that is the table's.
 */
export function writeChanges(document: ChangesDocument): Uint8Array<ArrayBuffer> {
  const parts = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relations(['styles', 'styles.xml'], ['numbering', 'numbering.xml']),
    'word/document.xml': writeBody(document),
    'word/styles.xml': writeStyles(document.language),
    'word/numbering.xml': NUMBERING,
  };
  const entries = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  // A fixed moment: a ZIP keeps local time, which would tell where the device is.
  return zipSync(entries, { mtime: '1980-01-01T00:00:00' });
}

function writeStyles(language: string): string {
  const headings = HEADING_SIZES.map(
    (size, at) =>
      `<w:style w:type="paragraph" w:styleId="Heading${at + 1}"><w:name w:val="heading ${at + 1}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="${at}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`,
  );
  const spoken = language === 'en' ? 'en-GB' : 'nl-NL';
  return `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="${spoken}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>${headings.join('')}</w:styles>`;
}

function writeBody({ title, lines, nameOf, nameOfTable }: ChangesDocument): string {
  let changeCount = 0;
  const mark = (kind: 'ins' | 'del', author: string): string => {
    changeCount += 1;
    return `w:${kind} w:id="${changeCount}" w:author="${toXml(author)}"`;
  };
  const authorOf = ({ partyId }: ToldPiece): string => (partyId && nameOf(partyId)) ?? nameOfTable;
  const writePiece = (change: ToldPiece['change'], piece: ToldPiece): string => {
    if (piece.text === '') return '';
    if (change === 'same') return writeRun(piece.text, 't');
    if (change === 'added') return `<${mark('ins', authorOf(piece))}>${writeRun(piece.text, 't')}</w:ins>`;
    return `<${mark('del', nameOfTable)}>${writeRun(piece.text, 'delText')}</w:del>`;
  };
  const writeLine = (line: ToldLine): string => {
    const whole = changeOfWhole(line);
    const [first] = line.pieces;
    const paragraphMark =
      whole === 'same'
        ? ''
        : `<w:rPr><${whole === 'added' ? mark('ins', first === undefined ? nameOfTable : authorOf(first)) : mark('del', nameOfTable)}/></w:rPr>`;
    const pieces = line.pieces.map((piece) => writePiece(whole === 'same' ? piece.change : whole, piece));
    return `<w:p><w:pPr>${lookOf(line)}${paragraphMark}</w:pPr>${pieces.join('')}</w:p>`;
  };
  const heading = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${writeRun(title, 't')}</w:p>`;
  // What has no words, as a line across the page, says nothing here.
  const body = lines.filter(({ kind }) => kind !== 'part').map(writeLine);
  return `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${heading}${body.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

/** Whether a line as a whole came or went. What moved went here and came there. */
function changeOfWhole({ state }: ToldLine): ToldPiece['change'] {
  if (state === 'added' || state === 'moved') return 'added';
  return state === 'removed' || state === 'moved-away' ? 'removed' : 'same';
}

function lookOf({ kind, level = 1 }: ToldLine): string {
  if (kind === 'heading') return `<w:pStyle w:val="Heading${Math.min(Math.max(Math.trunc(level), 1), 3)}"/>`;
  return kind === 'entry' ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
}

/** Words as a run; where a line ends in them a new one begins. */
const writeRun = (text: string, tag: 't' | 'delText'): string =>
  `<w:r>${text
    .split('\n')
    .map((line) => `<w:${tag} xml:space="preserve">${toXml(line)}</w:${tag}>`)
    .join('<w:br/>')}</w:r>`;

/** Text as XML takes it: signs that it knows no way to write are left out. */
const toXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
