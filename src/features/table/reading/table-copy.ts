import {
  markParties,
  viewGroups,
  withTexts,
  type BesideNote,
  type Definition,
  type FieldView,
  type Language,
  type TermFinder,
} from '$domain';
import type { DocumentBlock, TextRun } from '$editor';
import { saveFile } from '$exchange';
import { formatDate, formatTime, language, t } from '$i18n';
import { readLanguage, type Table, type TableContent } from '$table';
import { cleanBlocks } from '../../shared/personal-data/clean-blocks';
import { fetchLiving } from '../../shared/living/living-parts.svelte';
import { readShownBlocks } from '../../shared/living/read-living';
import { sayTyped } from '../../shared/mirror/typed-words';
import { partByTerms } from '../../shared/reading/part-by-terms';
import { findSettled } from '../../shared/reading/settled-finder';
import { actionNotes, definitionNotes, readDefinitions } from '../../shared/versions/beside-notes';
import { fieldName, groupName, sayValue, sayWho, type Seated } from '../settling/settling-words';
import {
  agreementToFacts,
  answerToFacts,
  arrangementToFacts,
  NO_MEANINGS,
  type Fact,
} from '../../shared/entries/entry-words';

// What living blocks need, so that it is here when a copy is made; without it a copy is made all the same.
void fetchLiving().catch(() => undefined);

/**
 * A readable copy of a table as a file: the document and what was brought in, as plain HTML that any browser and any word
 * processor opens. It is the way out when saving on this device fails, so it needs nothing that may have to be fetched.
 */
export function tableToHtml(
  name: string,
  blocks: readonly DocumentBlock[],
  content: TableContent,
  nowMs: number,
  words?: string,
  definitions: readonly Definition[] = [],
  spoken?: Language,
): string {
  return pageToHtml(name, tableToArticle({ name, blocks, content, definitions, language: spoken }, nowMs, words));
}

/** A table as its readable copy is made of it. */
export type ReadableCopy = {
  readonly name: string;
  readonly blocks: readonly DocumentBlock[];
  readonly content: TableContent;
  readonly definitions: readonly Definition[];
  /** Of the document; as the page itself where it is not said. */
  readonly language?: Language | undefined;
};

/** A readable copy of several tables as one page, with a list of them at the top. */
export function tablesToHtml(title: string, tables: readonly ReadableCopy[], nowMs: number): string {
  const links = tables.map(({ name }, index) => element('li', `<a href="#t${index}">${escapeText(name)}</a>`));
  const articles = tables.map(
    (table, index) => `<article id="t${index}">\n${tableToArticle(table, nowMs)}\n</article>`,
  );
  return pageToHtml(title, [element('nav', element('ul', links.join(''))), ...articles].join('\n'));
}

function tableToArticle(copy: ReadableCopy, nowMs: number, words?: string): string {
  const { name, blocks, content, definitions, language: spoken } = copy;
  const text = blocksToHtml(blocks, findSettled(definitions));
  const madeAt = t('table.copyMadeAt', { date: formatDate(nowMs), time: formatTime(nowMs) });
  return [
    element('h1', escapeText(name)),
    element('p', escapeText(madeAt)),
    ...(words === undefined ? [] : [element('p', escapeText(t('table.copyWords', { words })))]),
    spoken === undefined ? text : `<div lang="${spoken}">\n${text}\n</div>`,
    definitionsToHtml(definitions, content),
    answersToHtml(content),
    arrangementsToHtml(content),
    agreementsToHtml(content),
    actionsToHtml(content, nowMs),
  ].join('\n');
}

const pageToHtml = (title: string, body: string): string =>
  [
    '<!doctype html>',
    `<html lang="${language.current}">`,
    `<head><meta charset="utf-8"><title>${escapeText(title)}</title></head>`,
    `<body>\n${body}\n</body>`,
    '</html>',
  ].join('\n');

/** What a readable copy has beside the table itself. */
type CopyWords = {
  /** The six words by which the table is known, where they are. */
  readonly words?: string | undefined;
  /** What each text says in the copy. */
  readonly clean?: (text: string) => string;
};

/** Saves a readable copy of a table as a file outside the browser. */
export function saveTableCopy(
  name: string,
  table: Table,
  content: TableContent,
  nowMs: number,
  { words, clean }: CopyWords = {},
): void {
  const title = name === '' ? t('table.nameless') : name;
  const all = { content, definitions: readDefinitions(table) };
  const told = clean === undefined ? all : withTexts(all, clean);
  const whole = readShownBlocks(table, content, nowMs);
  const blocks = clean === undefined ? whole : cleanBlocks(whole, clean);
  const html = tableToHtml(title, blocks, told.content, nowMs, words, told.definitions, readLanguage(table));
  saveFile(`${nameToFileName(title)}-${new Date(nowMs).toISOString().slice(0, 10)}.html`, 'text/html', html);
}

/** A name that every file system takes. */
const nameToFileName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'tafel';

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const lineToHtml = (text: string): string => escapeText(text).replaceAll('\n', '<br>');

const element = (tag: string, inside: string): string => `<${tag}>${inside}</${tag}>`;

/** `settled` finds the words that the table settled: these are underlined. */
const blocksToHtml = (blocks: readonly DocumentBlock[], settled: TermFinder): string =>
  blocks.map((block) => blockToHtml(block, settled)).join('\n');

function blockToHtml(block: DocumentBlock, settled: TermFinder): string {
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level + 1}`, runsToHtml(block.runs, settled));
    case 'paragraph':
      return element('p', runsToHtml(block.runs, settled));
    case 'list': {
      const entries = block.entries.map((entry, at) => entryBlockToHtml(entry, block.ticks?.[at], settled)).join('');
      return block.firstNumber === undefined
        ? element('ul', entries)
        : `<ol start="${block.firstNumber}">${entries}</ol>`;
    }
    case 'quote':
      return block.isCallout
        ? `<div role="note"><hr>${blocksToHtml(block.blocks, settled)}<hr></div>`
        : element('blockquote', blocksToHtml(block.blocks, settled));
    case 'rule':
      return '<hr>';
    // The table below it says the same.
    case 'picture':
      return '';
    case 'table':
      return element(
        'table',
        block.rows.map((row) => element('tr', row.map((cell) => cellToHtml(cell, settled)).join(''))).join(''),
      );
  }
}

/** An entry of a list; a task says in words whether it is done. */
const entryBlockToHtml = (entry: readonly DocumentBlock[], tick: boolean | undefined, settled: TermFinder): string => {
  const mark = tick === undefined ? '' : `(${escapeText(t(tick ? 'table.taskDone' : 'table.taskToDo'))}) `;
  return element('li', mark + blocksToHtml(entry, settled));
};

type Cell = Extract<DocumentBlock, { kind: 'table' }>['rows'][number][number];

function cellToHtml({ isHeader, columnSpan, rowSpan, blocks }: Cell, settled: TermFinder): string {
  const tag = isHeader ? 'th' : 'td';
  return `<${tag} colspan="${columnSpan}" rowspan="${rowSpan}">${blocksToHtml(blocks, settled)}</${tag}>`;
}

const runsToHtml = (runs: readonly TextRun[], settled: TermFinder): string =>
  runs
    .map(({ text, isStrong, isEmphasised, link }) => {
      const words = partByTerms(text, settled(text))
        .map((stretch) => (stretch.isTerm ? element('u', lineToHtml(stretch.words)) : lineToHtml(stretch.words)))
        .join('');
      const strong = isStrong ? element('strong', words) : words;
      const emphasised = isEmphasised ? element('em', strong) : strong;
      return link === undefined ? emphasised : `<a href="${escapeText(link)}">${emphasised}</a>`;
    })
    .join('');

const definitionsToHtml = (definitions: readonly Definition[], { parties }: TableContent): string =>
  sectionToHtml(t('table.place_definitions'), definitionNotes(definitions, parties).map(noteToHtml));

const noteToHtml = ({ title, lines }: BesideNote): string =>
  `${element('h3', escapeText(title))}\n${linesToHtml(lines)}`;

function answersToHtml({ answers, parties, participants }: TableContent): string {
  const entries = answers.map((answer) =>
    entryToHtml(
      [answer.partCode, partyName(parties, answer.partyId), sayTyped(answer, { participants, parties }) ?? '']
        .filter((words) => words !== '')
        .join(' · '),
      answerToFacts(answer, NO_MEANINGS),
    ),
  );
  return sectionToHtml(t('table.copyAnswers'), entries);
}

function arrangementsToHtml(content: TableContent): string {
  const { arrangements, parties } = content;
  const entries = arrangements.flatMap(({ name, claims }) =>
    claims.map((claim) =>
      entryToHtml(`${name} · ${partyName(parties, claim.partyId)}`, arrangementToFacts(claim, NO_MEANINGS)),
    ),
  );
  return sectionToHtml(t('inventory.title'), [...entries, ...settlingToHtml(content)]);
}

/** What the table said of arrangements: who settled what and when, what stays disputed, and on what parties still differ. */
function settlingToHtml(content: TableContent): readonly string[] {
  const seated = { participants: content.participants, parties: markParties(content.parties) };
  return viewGroups(content).flatMap((view) => {
    const lines = view.fields.map((field) => saySettling(field, seated)).filter((line) => line !== '');
    if (lines.length === 0) return [];
    const title = t('settling.copyTitle', { name: groupName(view) });
    return [`${element('h3', escapeText(title))}\n${linesToHtml(lines)}`];
  });
}

function saySettling({ field, standing, settled, isToReview, isBasisGone }: FieldView, seated: Seated): string {
  const name = fieldName(field);
  if (standing === 'differs') return t('settling.stillOpen', { field: name });
  if (settled === undefined || settled.state === 'open') return '';
  const who = sayWho(settled, seated);
  if (settled.state === 'disputed') return t('settling.copyDisputed', { field: name, reason: settled.reason, who });
  return [
    t('settling.copySettled', { field: name, value: sayValue(settled.facts, field), who }),
    ...(isToReview ? [t('settling.reviewText')] : []),
    ...(isBasisGone ? [t('settling.basisGone')] : []),
  ].join(' ');
}

function agreementsToHtml({ agreements, parties }: TableContent): string {
  const entries = agreements.map((agreement) =>
    entryToHtml(
      `${agreement.title} · ${partyName(parties, agreement.partyId)}`,
      agreementToFacts(agreement, NO_MEANINGS),
    ),
  );
  return sectionToHtml(t('agreements.title'), entries);
}

const actionsToHtml = (content: TableContent, nowMs: number): string =>
  sectionToHtml(t('actions.title'), actionNotes(content, nowMs).map(noteToHtml));

const partyName = (parties: TableContent['parties'], partyId: string): string =>
  parties.find(({ id }) => id === partyId)?.name ?? '';

const sectionToHtml = (title: string, entries: readonly string[]): string =>
  entries.length === 0 ? '' : [element('h2', escapeText(title)), ...entries].join('\n');

/** A heading with the fields that say something. */
function entryToHtml(title: string, facts: readonly Fact[]): string {
  const lines = facts.filter(({ text }) => text !== '').map(({ term, text }) => `${term}: ${text}`);
  return `${element('h3', escapeText(title))}\n${linesToHtml(lines)}`;
}

const linesToHtml = (lines: readonly string[]): string =>
  element('ul', lines.map((line) => element('li', lineToHtml(line))).join('\n'));
