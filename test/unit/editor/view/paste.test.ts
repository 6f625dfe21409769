// @vitest-environment happy-dom
import { Fragment, Slice } from 'prosemirror-model';
import { afterEach, describe, expect, test } from 'vitest';
import { documentSchema } from '../../../../src/editor/model/schema';
import { createPasteParser, toAcceptableSlice } from '../../../../src/editor/view/paste';
import { closeDevices, linesOf, makeDocument, openDevice, paste, placeBelow, viewOf, type Device } from '../devices';

afterEach(closeDevices);

/** A document in whose first chapter this was pasted. */
function withPasted(html: string): Device {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  paste(device, html);
  return device;
}

const pastedLines = (html: string): string[] => linesOf(withPasted(html)).slice(1, -2);

const WORD_LIST = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoListParagraph{margin-left:36pt;mso-add-space:auto}</style></head><body>
<!--StartFragment--><p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Eerste punt<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>Onderdeel<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]><b>Tweede</b> punt<o:p></o:p></p>
<p class=MsoNormal>Tussen<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Genummerd<o:p></o:p></p><!--EndFragment--></body></html>`;

describe('structure that stays', () => {
  test('ED8 from Word: title, headings, emphasis', () => {
    const { fragment } = withPasted(
      '<p class=MsoTitle>Plan</p><h2 style="mso-style:x;color:red">Aanleiding</h2><p class=MsoNormal><b style="mso-bidi-font-weight:normal">Vet</b> en <i>schuin</i> en <span style="color:red">rood</span></p><h5>Diep</h5>',
    );
    expect(fragment.toJSON()).toContain(
      '<heading level="1">Plan</heading><heading level="2">Aanleiding</heading><paragraph><strong>Vet</strong> en <em>schuin</em> en rood</paragraph><heading level="3">Diep</heading>',
    );
  });

  test('ED8 from Word: lists that are paragraphs with bullets', () => {
    const device = withPasted(WORD_LIST);
    const kinds = [...device.mount.querySelectorAll('ul, ol')].map(
      (list) => `${list.localName}:${list.children.length}`,
    );
    expect(kinds).toEqual(['ul:2', 'ul:1', 'ol:1']);
    expect(linesOf(device).slice(1, -2)).toEqual([
      'list_item > paragraph Eerste punt',
      'list_item > paragraph Onderdeel',
      'list_item > paragraph Tweede punt',
      'paragraph Tussen',
      'list_item > paragraph Genummerd',
    ]);
    expect(device.mount.querySelector('ul > li > strong, ul > li > p > strong')?.textContent).toBe('Tweede');
  });

  test('ED8 from LibreOffice: lists, a table with a head, a link', () => {
    const device = withPasted(
      '<meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2"/><style type="text/css">p { line-height: 115% } a:link { color: #000080 }</style>' +
        '<h1 class="western">Kop</h1><ul><li><p style="line-height: 115%">een</p></li><li><p><font color="#ff0000">twee</font></p></li></ul>' +
        '<table width="100%" cellpadding="4"><colgroup><col width="128*"/><col width="128*"/></colgroup><thead><tr valign="top"><td style="border: none"><p>Partij</p></td><td><p>Rol</p></td></tr></thead><tbody><tr><td><p>SWV</p></td><td><p><a href="https://swv.nl/">site</a></p></td></tr></tbody></table>',
    );
    expect([...device.mount.querySelectorAll('th')].map((cell) => cell.textContent)).toEqual(['Partij', 'Rol']);
    expect([...device.mount.querySelectorAll('li')].map((entry) => entry.textContent)).toEqual(['een', 'twee']);
    expect(device.mount.querySelector('td a')?.getAttribute('href')).toBe('https://swv.nl/');
    expect(device.mount.querySelectorAll('[style]')).toHaveLength(0);
  });

  test('ED8 from a page that wraps all in a bold that is not bold', () => {
    expect(
      withPasted(
        '<b style="font-weight:normal" id="docs-internal"><p><span style="font-weight:700">vet</span> niet</p></b>',
      ).fragment.toJSON(),
    ).toContain('<paragraph><strong>vet</strong> niet</paragraph>');
  });
});

describe('what goes', () => {
  test.each([
    ['a script', '<p>goed</p><script>window.hit = 1</script>'],
    ['a style', '<style>p{color:red}</style><p onclick="window.hit=1" style="background:url(x)">goed</p>'],
    [
      'a drawing',
      '<svg onload="window.hit=1"><text>slecht</text><a href="javascript:1"><text>x</text></a></svg><p>goed</p>',
    ],
    ['a formula', '<math><mi xlink:href="javascript:1">slecht</mi></math><p>goed</p>'],
    ['a frame', '<iframe srcdoc="<script>window.hit=1</script>">slecht</iframe><p>goed</p>'],
    ['an object', '<object data="data:text/html,x">slecht</object><embed src="x"><p>goed</p>'],
    ['a picture', '<img src=x onerror="window.hit=1"><p>goed<img src="https://evil.example/pixel.gif"></p>'],
    ['a template', '<template><p>slecht</p></template><p>goed</p>'],
    [
      'fields',
      '<p>goed</p><form action="https://evil.example"><input value="slecht"><textarea>slecht</textarea><button>slecht</button></form>',
    ],
  ])('ED8 %s', (_name, html) => {
    const device = withPasted(html);
    expect(
      linesOf(device)
        .slice(1, -2)
        .filter((line) => line !== 'paragraph'),
    ).toEqual(['paragraph goed']);
    expect(
      device.mount.querySelectorAll(
        'script, style, svg, math, iframe, object, embed, form, input, img:not(.ProseMirror-separator), [style], [onclick], [onload], [onerror]',
      ),
    ).toHaveLength(0);
    expect(Reflect.get(window, 'hit')).toBeUndefined();
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java&#9;script:alert(1)',
    'java&#x0A;script:alert(1)',
    '&#106;avascript:alert(1)',
    '&#1;javascript:alert(1)',
    'data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;',
    'vbscript:x',
    '//evil.example',
    'file:///c:/x',
  ])('ED8, ED2 a link to %s', (href) => {
    const device = withPasted(`<p><a href="${href}">klik</a></p>`);
    expect(device.mount.textContent).toContain('klik');
    expect(device.mount.querySelector('a')).toBeNull();
    expect(device.fragment.toJSON()).not.toContain('link');
  });

  test('ED8 attributes that only claim to come from an editor like this one', () => {
    const device = withPasted('<p data-pm-slice=\'2 2 ["heading",{"level":"9 onclick=x"}]\'>gewoon</p>');
    expect(device.editor.mode).toBe('editing');
    expect(device.mount.textContent).toContain('gewoon');
    expect(device.fragment.toJSON()).not.toContain('onclick');
  });

  test('ED8 depth that no person makes', () => {
    const lines = pastedLines('<blockquote>'.repeat(200) + '<p>diep</p>' + '</blockquote>'.repeat(200));
    expect(lines).toEqual(['paragraph diep']);
  });
});

test('what the schema cannot hold becomes its bare text', () => {
  const { nodes } = documentSchema;
  const good = new Slice(Fragment.from(nodes.heading.create({ level: 2 }, documentSchema.text('kop'))), 0, 0);
  expect(toAcceptableSlice(good)).toBe(good);
  const bad = new Slice(Fragment.from(nodes.heading.create({ level: 7 }, documentSchema.text('kop'))), 0, 0);
  expect(toAcceptableSlice(bad).content.toString()).toBe('<paragraph("kop")>');
});

test('copying within the document keeps its form', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  device.editor.command('table').run();
  const view = viewOf(device);
  const { dom } = view.serializeForClipboard(view.state.doc.slice(0, view.state.doc.content.size));
  expect(createPasteParser(documentSchema).parse(dom).eq(view.state.doc)).toBe(true);
});
