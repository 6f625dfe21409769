import { listTexts, type MarginContent, type SettledField, type TableRegisterRow, type TermStatement } from '$domain';
import type { DocumentBlock } from '$editor';
import { t, type MessageKey } from '$i18n';
import type { TableContent } from '$table';
import type { SeenPlace } from '../../shared/personal-data/leaving.svelte';
import { seeIn } from '../../shared/personal-data/seen-words';

/** What lies on a table that people wrote themselves. */
const WRITTEN = [
  'answers',
  'arrangements',
  'settledValues',
  'agreements',
  'registerRows',
  'settledRegisterFields',
  'actions',
  'agendaItems',
  'writtenNotes',
  'ownQuestions',
  'comments',
  'commentReplies',
  'suggestions',
] as const;
type Written = (typeof WRITTEN)[number];

/** What of a table, its margin included, people wrote themselves. */
export type WrittenContent = Pick<
  TableContent & MarginContent,
  Exclude<Written, 'registerRows' | 'settledRegisterFields'> | 'ownChanges'
> & {
  readonly registerRows: readonly TableRegisterRow[];
  readonly settledRegisterFields: readonly SettledField[];
};

/** Where each can be seen at the table; what is not there is changed where it was prepared. */
const PATHS: Readonly<Record<Written, string>> = {
  answers: '/spiegel',
  arrangements: '/inbrengen',
  settledValues: '/arrangementen/verschillen',
  agreements: '/inbrengen',
  registerRows: '/inbrengen',
  settledRegisterFields: '/registers',
  actions: '/acties',
  agendaItems: '/agenda',
  writtenNotes: '/schrijfronde',
  ownQuestions: '/vragen',
  comments: '',
  commentReplies: '',
  suggestions: '',
};

/** What somebody else has to change: in the document by its text, elsewhere by the entry and what it is one of. */
export type IsFixed = (root: string, entry: string | object) => boolean;

/** What on a table looks like personal data, and where it stands: the document first. */
export function listTablePlaces(
  tableId: string,
  content: WrittenContent,
  blocks: readonly DocumentBlock[],
  statements: readonly TermStatement[],
  isFixed: IsFixed = () => false,
): readonly SeenPlace[] {
  const table = `#/aan-tafel/${tableId}`;
  const inDocument = textsOfBlocks(blocks).flatMap((text) =>
    toPlaces(text, 'document', t('guard.at_document'), table, isFixed('document', text)),
  );
  const inDefinitions = statements.flatMap((said) =>
    listTexts(said).flatMap(({ text }) =>
      toPlaces(
        text,
        said.id,
        [t('guard.at_definitions'), said.term].join(' · '),
        `${table}/begrippen`,
        isFixed('definitions', said),
      ),
    ),
  );
  const entries = WRITTEN.flatMap((root) => content[root].flatMap((entry) => placesOf(entry, root)));
  // What somebody changed of their own words lies beside them until a device that may write puts it in their place.
  const said = new Set([...content.comments, ...content.commentReplies].map((each) => JSON.stringify(each)));
  const changes = content.ownChanges
    .filter(({ own }) => !said.has(JSON.stringify(own)))
    .flatMap(({ id, own }) => placesOf({ ...own, id }, 'comments', isFixed('ownChanges', own)));
  return [...inDocument, ...entries, ...changes, ...inDefinitions];

  function placesOf(entry: object, root: Written, stays = isFixed(root, entry)): readonly SeenPlace[] {
    const id = 'id' in entry && typeof entry.id === 'string' ? entry.id : root;
    const place = [t(AT[root]), nameOf(entry)].filter((words) => words !== '').join(' · ');
    return listTexts(wordsOf(entry)).flatMap(({ text }) => toPlaces(text, id, place, `${table}${PATHS[root]}`, stays));
  }
}

const AT: Readonly<Record<Written, MessageKey>> = {
  answers: 'guard.at_answers',
  arrangements: 'guard.at_arrangements',
  settledValues: 'guard.at_arrangements',
  agreements: 'guard.at_agreements',
  registerRows: 'guard.at_registers',
  settledRegisterFields: 'guard.at_registers',
  actions: 'guard.at_actions',
  agendaItems: 'guard.at_agendaItems',
  writtenNotes: 'guard.at_writtenNotes',
  ownQuestions: 'guard.at_ownQuestions',
  comments: 'guard.at_comments',
  commentReplies: 'guard.at_comments',
  suggestions: 'guard.at_suggestions',
};

const toPlaces = (text: string, id: string, place: string, href: string, isFixed: boolean): readonly SeenPlace[] =>
  seeIn(text).map((seen) => ({ ...seen, id, place, href, ...(isFixed ? { isFixed } : {}) }));

/** An entry without the numbers by which the place of a passage is found again, and by which one proves it is one's own. */
function wordsOf(entry: object): object {
  const { ownKey: _key, ...words }: { readonly ownKey?: unknown; readonly passage?: unknown } = entry;
  if (typeof words.passage !== 'object' || words.passage === null) return words;
  return { ...words, passage: { ...words.passage, start: '', end: '' } };
}

/** The code of the part, where it is about one. */
const nameOf = (entry: object): string =>
  'partCode' in entry && typeof entry.partCode === 'string' ? entry.partCode : '';

/** Every text of a document, a paragraph, an entry of a list or a cell each. */
export const textsOfBlocks = (blocks: readonly DocumentBlock[]): readonly string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block.runs.map(({ text }) => text).join('')];
      case 'list':
        return block.entries.flatMap(textsOfBlocks);
      case 'quote':
        return textsOfBlocks(block.blocks);
      case 'rule':
        return [];
      // The table below it says the same.
      case 'picture':
        return [];
      case 'table':
        return block.rows.flat().flatMap((cell) => textsOfBlocks(cell.blocks));
    }
  });
