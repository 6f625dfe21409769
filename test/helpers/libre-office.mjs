import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Does what somebody does who opens a file in LibreOffice: changes cells of a sheet and saves it as it was, or accepts or
 * rejects all that is marked in a text.
 */

// How each kind is opened and saved; for text: semicolons, quotes, UTF-8, Dutch numbers, and quoted cells as text.
const FILTERS = {
  xlsx: ['Calc MS Excel 2007 XML', ''],
  ods: ['calc8', ''],
  csv: ['Text - txt - csv (StarCalc)', '59,34,76,1,,1043,false,true,false'],
};

const OFFICE = 'soffice';

/** Whether LibreOffice is on this machine. */
export function hasLibreOffice() {
  try {
    execFileSync(OFFICE, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether the part of it that opens texts is there too: it is a package of its own. */
export function hasLibreOfficeWriter() {
  const found = (process.env.PATH ?? '').split(delimiter).find((folder) => existsSync(join(folder, OFFICE)));
  return (
    found !== undefined && readdirSync(dirname(realpathSync(join(found, OFFICE)))).some((name) => name.includes('swlo'))
  );
}

/**
 * Opens a workbook, replaces the whole of each cell that holds one of some texts, and saves it.
 *
 * @param {Uint8Array} bytes
 * @param {'xlsx' | 'ods' | 'csv'} kind
 * @param {Readonly<Record<string, string>>} textByText What comes in place of each text.
 * @returns {Uint8Array}
 */
export function editInLibreOffice(bytes, kind, textByText) {
  const [edited] = runMacros(bytes, kind, FILTERS[kind], [[kind, FILTERS[kind], replaceCells(textByText)]]);
  return edited;
}

/**
 * Opens a Word file with marked changes.
 *
 * @param {Uint8Array} bytes
 * @returns {{ kept: Uint8Array, accepted: string, rejected: string }} As OpenDocument with the changes still marked; and all
 * words once they are accepted, and once they are rejected.
 */
export function openChangesInLibreOffice(bytes) {
  const plain = ['Text (encoded)', 'UTF8,LF'];
  const [kept, accepted, rejected] = runMacros(
    bytes,
    'docx',
    ['MS Word 2007 XML', ''],
    [
      ['odt', ['writer8', ''], ''],
      ['txt', plain, decide('AcceptAllTrackedChanges')],
      ['txt', plain, decide('RejectAllTrackedChanges')],
    ],
  );
  const read = (text) => new TextDecoder().decode(text).replace(/^\uFEFF/u, '');
  return { kept, accepted: read(accepted), rejected: read(rejected) };
}

/** Makes each file that is asked for of the same one, in a profile of its own. */
function runMacros(bytes, kind, from, asked) {
  const work = mkdtempSync(join(tmpdir(), 'edited-'));
  try {
    const source = join(work, `from.${kind}`);
    writeFileSync(source, bytes);
    const profile = join(work, 'profile');
    // The first time it lays out the profile, and puts its own library over one that lies there.
    run(profile, '--terminate_after_init');
    return asked.map(([end, to, steps], at) => {
      const target = join(work, `to-${at}.${end}`);
      writeMacro(profile, toMacro({ source, from, target, to }, steps));
      run(profile, 'macro:///Standard.Edits.Change');
      return new Uint8Array(readFileSync(target));
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const run = (profile, what) =>
  execFileSync(
    OFFICE,
    [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--nologo', what],
    { timeout: 120_000, stdio: 'ignore' },
  );

const toBasic = (text) => `"${text.replaceAll('"', '""')}"`;

const setFilter = (properties, at, [filter, options]) =>
  `${properties}(${at}).Name = "FilterName" : ${properties}(${at}).Value = ${toBasic(filter)}
  ${properties}(${at + 1}).Name = "FilterOptions" : ${properties}(${at + 1}).Value = ${toBasic(options)}`;

/** Opens a file out of sight as `opened`, does what is asked, and saves it as another. */
const toMacro = ({ source, from, target, to }, steps) => `
Sub Change
  Dim opening(2) As New com.sun.star.beans.PropertyValue
  Dim saving(1) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden" : opening(0).Value = True
  ${setFilter('opening', 1, from)}
  ${setFilter('saving', 0, to)}
  opened = StarDesktop.loadComponentFromURL(${toBasic(pathToFileURL(source).href)}, "_blank", 0, opening())
${steps}
  opened.storeToURL(${toBasic(pathToFileURL(target).href)}, saving())
  opened.close(True)
  StarDesktop.terminate()
End Sub
`;

const replaceCells = (textByText) => `  sheet = opened.Sheets.getByIndex(0)
${Object.entries(textByText)
  .map(
    ([before, after]) => `  what = sheet.createReplaceDescriptor()
  what.SearchString = ${toBasic(before)}
  what.ReplaceString = ${toBasic(after)}
  what.SearchWords = True
  what.SearchCaseSensitive = True
  sheet.replaceAll(what)`,
  )
  .join('\n')}`;

/** `how` is a command for all that is marked. */
const decide = (how) => `  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(opened.CurrentController.Frame, ${toBasic(`.uno:${how}`)}, "", 0, Array())`;

/** A macro stands in the profile, in a library of its own form. */
function writeMacro(profile, macro) {
  const folder = join(profile, 'user', 'basic', 'Standard');
  mkdirSync(folder, { recursive: true });
  const library = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"';
  const xml = (root, words) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${root === 'script:module' ? 'module' : root.split(':')[1]}.dtd">\n${words}\n`;
  const script = macro.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  writeFileSync(
    join(folder, 'Edits.xba'),
    xml(
      'script:module',
      `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">${script}</script:module>`,
    ),
  );
  for (const name of ['script', 'dialog'])
    writeFileSync(
      join(folder, `${name}.xlb`),
      xml(
        'library:library',
        `<library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false">${name === 'script' ? '<library:element library:name="Edits"/>' : ''}</library:library>`,
      ),
    );
  for (const name of ['script', 'dialog'])
    writeFileSync(
      join(profile, 'user', 'basic', `${name}.xlc`),
      xml(
        'library:libraries',
        `<library:libraries ${library}><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/${name}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
      ),
    );
}
