import { strToU8, zipSync } from 'fflate';

/** A workbook with numbers and shared texts, as Excel writes one. */
export const xlsxOfExcel = (): Uint8Array =>
  xlsxOfRows(
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>0.1</v></c><c r="B2" t="s"><v>2</v></c></row><row r="4"><c r="A4"><v>4</v></c></row>`,
  );

/** A workbook with these rows in its only sheet. */
export function xlsxOfRows(rows: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${rels}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rels}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}" count="3" uniqueCount="3"><si><t>Code</t></si><si><t>Vraag</t></si><si><r><t>Wie </t></r><r><t>belt?</t></r></si></sst>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  return zip(files);
}

/** A sheet with numbers and repeated cells, as LibreOffice writes one. */
export function odsOfLibreOffice(): Uint8Array {
  const ns = 'urn:oasis:names:tc:opendocument:xmlns';
  const text = (words: string): string =>
    `<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
  const number = (value: string): string =>
    `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value.replace('.', ',')}</text:p></table:table-cell>`;
  const rest = '<table:table-cell table:number-columns-repeated="16382"/>';
  const row = (cells: string): string => `<table:table-row table:style-name="ro1">${cells}${rest}</table:table-row>`;
  const rows = [
    row(text('Code') + text('Vraag')),
    row(number('0.1') + text('Wie<text:s/>belt?')),
    row('<table:table-cell table:number-columns-repeated="2"/>'),
    row(`${number('4')}<table:table-cell/>`),
    `<table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
  ];
  const names = ['office', 'table', 'text'].map((name) => `xmlns:${name}="${ns}:${name}:1.0"`).join(' ');
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Blad1">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': content,
    'META-INF/manifest.xml': `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="${ns}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>`,
  });
}

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, words]) => [name, strToU8(words)])));
