import { compareLines, type TextLine } from '$domain';
import { saveFile } from '$exchange';
import { language } from '$i18n';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { saveChanges } from '../../../../../src/features/versions/compare/save-changes';
import { startedTable } from '../../../../helpers/tables';

vi.mock(import('$exchange'), async (importOriginal) => ({ ...(await importOriginal()), saveFile: vi.fn() }));

test('AGR-5 a comparison is saved as a Word file under the names of both, in the language of the document', async () => {
  await language.need('versions');
  const line = (text: string): TextLine => ({ kind: 'paragraph', text, look: '' });
  const comparison = compareLines([line('Six weeks.')], [line('Four weeks.')]);
  const session = { name: 'Schools', parties: [], language: 'en' as const };
  const names = { from: 'Concept 1', to: 'de tekst van nu' };
  expect(await saveChanges(session, startedTable(), { comparison, after: undefined, names })).toBe(true);
  const [name, type, bytes] = vi.mocked(saveFile).mock.lastCall ?? [];
  expect(name).toBe('Wijzigingen-van-Concept-1-naar-de-tekst-van-nu.docx');
  expect(type).toContain('wordprocessingml');
  if (!(bytes instanceof Uint8Array)) throw new Error('no file');
  const parts = unzipSync(bytes);
  const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
  expect(text('word/document.xml')).toContain('w:author="Schools"');
  expect(text('word/styles.xml')).toContain('w:lang w:val="en-GB"');
});
