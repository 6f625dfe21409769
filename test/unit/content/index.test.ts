import { describe, expect, test, vi } from 'vitest';
import {
  loadChangelog,
  loadChecklist,
  loadChecklists,
  loadClauseLibrary,
  loadDocumentTemplate,
  loadExampleRegion,
  loadGlossary,
  loadHelp,
  loadWorkshopGuide,
} from '$content';

describe('loading content', () => {
  test.each([
    ['checklists', loadChecklists],
    ['the clarifying questions', loadChecklist],
    ['the clause library', loadClauseLibrary],
    ['the document template', loadDocumentTemplate],
    ['the example region', loadExampleRegion],
    ['the glossary', loadGlossary],
    ['help', loadHelp],
    ['the workshop guide', loadWorkshopGuide],
    ['the changelog', loadChangelog],
  ])('reads %s once and keeps it', async (_, load) => {
    const first = await load();
    expect(first).toBeDefined();
    expect(await load()).toBe(first);
  });

  test('gives the clarifying questions as the main checklist', async () => {
    expect((await loadChecklist()).id).toBe('clarifying-questions');
    expect(await loadChecklists()).toContain(await loadChecklist());
  });

  test('tries again after a failed reading', async () => {
    vi.resetModules();
    vi.doMock('../../../src/content/glossary.json', () => ({ default: { terms: 'broken' } }));
    const broken = await import('../../../src/content/index');
    await expect(broken.loadGlossary()).rejects.toThrow('glossary');
    await expect(broken.loadGlossary()).rejects.toThrow('glossary');
    vi.doUnmock('../../../src/content/glossary.json');
    vi.resetModules();
    const mended = await import('../../../src/content/index');
    expect((await mended.loadGlossary()).id).toBe('glossary');
  });
});

test('help explains how people work on the text together, in both languages', async () => {
  const { sections } = await loadHelp();
  const section = sections.find(({ id }) => id === 'write-together');
  const words = (language: 'nl' | 'en'): string => (section?.paragraphs ?? []).map((each) => each[language]).join(' ');
  for (const word of ['opmerking', 'voorstel', 'Kijk hier', 'Begrippen', 'op slot'])
    expect(words('nl')).toContain(word);
  for (const word of ['comment', 'suggestion', 'Look here', 'Definitions', 'locks'])
    expect(words('en')).toContain(word);
});
