import {
  parseChangelog,
  parseChecklist,
  parseClauseLibrary,
  parseDocumentTemplate,
  parseGlossary,
  parseHelp,
  parseRegion,
  type AppError,
  type Checklist,
  type Result,
} from '$domain';

type Read = () => Promise<unknown>;
type Parse<T> = (input: unknown, file: string) => Result<T, AppError>;

/** The checklist every review starts from. */
const MAIN_CHECKLIST_ID = 'clarifying-questions';

// Every file in the folder is a checklist: adding one touches no code.
const readChecklistByPath: Record<string, Read> = import.meta.glob<unknown>('./checklists/*.json', {
  import: 'default',
});

/** All checklists, ordered by id. */
export const loadChecklists = once(async (): Promise<readonly Checklist[]> => {
  const reads = Object.entries(readChecklistByPath);
  const checklists = await Promise.all(reads.map(([path, read]) => readFile(path, read, parseChecklist)));
  return checklists.sort((one, other) => (one.id < other.id ? -1 : 1));
});

/** The clarifying questions. */
export async function loadChecklist(): Promise<Checklist> {
  const checklist = (await loadChecklists()).find(({ id }) => id === MAIN_CHECKLIST_ID);
  if (checklist === undefined) throw new Error(`No checklist with the id ${MAIN_CHECKLIST_ID}`);
  return checklist;
}

/** The starter clauses of the eight annex themes. */
export const loadClauseLibrary = once(() =>
  readFile('annex-themes', async () => (await import('./clauses/annex-themes.json')).default, parseClauseLibrary),
);

/** The chapters a development document starts with. */
export const loadDocumentTemplate = once(() =>
  readFile('document-template', async () => (await import('./document-template.json')).default, parseDocumentTemplate),
);

/** The example region Holland Rijnland, as it was described publicly at the time. */
export const loadExampleRegion = once(() =>
  readFile(
    'holland-rijnland',
    async () => (await import('./example-region/holland-rijnland.json')).default,
    parseRegion,
  ),
);

/** The glossary. */
export const loadGlossary = once(() =>
  readFile('glossary', async () => (await import('./glossary.json')).default, parseGlossary),
);

/** The help, section by section. */
export const loadHelp = once(() => readFile('help', async () => (await import('./help/help.json')).default, parseHelp));

/** How a facilitator prepares a workshop: networks, hotspots, and what to do without internet. */
export const loadWorkshopGuide = once(() =>
  readFile('workshop-guide', async () => (await import('./help/workshop-guide.json')).default, parseHelp),
);

/** What each release changed, newest first. */
export const loadChangelog = once(() =>
  readFile('changelog', async () => (await import('./changelog.json')).default, parseChangelog),
);

/** Reads a file that ships with the app; unreadable is a programmer error, found by the content check. */
async function readFile<T>(file: string, read: Read, parse: Parse<T>): Promise<T> {
  const parsed = parse(await read(), file);
  if (!parsed.ok) throw new Error(`The content file ${file} is unreadable`);
  return parsed.value;
}

/** Keeps the outcome of the first reading. A failed one is forgotten, so that the next try reads again. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read().catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
}
