import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  findCircle,
  groupParts,
  NAMED_MODULES,
  type BuildPart,
  type BuildPlaces,
} from '../../../../src/app/parts/group-parts';

/** A part of the same name as its only module. */
const part = (name: string, takes: readonly string[] = [], fetches: readonly string[] = []): BuildPart => ({
  file: name,
  door: name,
  modules: [name],
  takes,
  fetches,
});

const HOME = 'features/home/HomePage.svelte';
const TABLE = 'features/table/TablePage.svelte';
const QUICK = 'features/review/quick/QuickReviewPage.svelte';
const JOIN = 'features/connect/JoinPage.svelte';
const places: BuildPlaces = {
  pages: new Set([HOME, TABLE, QUICK, JOIN, 'MirrorPage', 'ScreenPage', 'ReviewPage', 'SheetPage']),
  atTable: new Set([TABLE, 'MirrorPage', 'ScreenPage']),
};
const START = part('index.html', [], [...places.pages]);

const groupsOf = (...parts: readonly BuildPart[]): Readonly<Record<string, string>> =>
  Object.fromEntries(groupParts([START, ...parts], places));

describe('AP6 larger parts', () => {
  test('every module that is named for its part is there', () => {
    const isThere = (module: string): boolean => existsSync(new URL(`../../../../src/${module}`, import.meta.url));
    expect(NAMED_MODULES.filter((module) => !isThere(module))).toEqual([]);
  });

  test('what every start takes and the pages themselves stay as they are', () => {
    const start = { ...START, takes: ['svelte'] };
    const parts = [start, part('svelte'), part(HOME, ['svelte']), part('ReviewPage', ['svelte'])];
    expect(groupParts(parts, places).size).toBe(0);
  });

  test('what home takes goes together, whoever takes it besides', () => {
    expect(groupsOf(part(HOME, ['Badge', 'Card']), part('ReviewPage', ['Badge']), part('Badge'), part('Card'))).toEqual(
      { Badge: 'home', Card: 'home' },
    );
  });

  test('what opening a table takes goes together, apart from what pages elsewhere take of it', () => {
    const groups = groupsOf(
      part(TABLE, ['yjs', 'Dialog']),
      part('ReviewPage', ['Dialog']),
      part('yjs'),
      part('Dialog'),
    );
    expect(groups).toEqual({ yjs: 'table', Dialog: 'seat' });
  });

  test('what a quick review takes and what joining takes stay small: each has its own part, and one for what both take', () => {
    const groups = groupsOf(
      part(QUICK, ['answers', 'words']),
      part(JOIN, ['words', 'keys', 'invitation']),
      part(TABLE, ['keys']),
      part('SheetPage', ['answers', 'invitation']),
      part('answers'),
      part('words'),
      part('keys'),
      part('invitation'),
    );
    expect(groups).toEqual({ answers: 'review', words: 'core', keys: 'seat', invitation: 'join' });
  });

  test('what only places at a table share, what only other pages share, and what both share', () => {
    const groups = groupsOf(
      part(TABLE),
      part('MirrorPage', ['heat', 'words', 'own']),
      part('ScreenPage', ['heat', 'words']),
      part('ReviewPage', ['words', 'answers']),
      part('SheetPage', ['answers']),
      part('heat'),
      part('words'),
      part('answers'),
      part('own'),
    );
    expect(groups).toEqual({ heat: 'places', words: 'shared', answers: 'prepare' });
  });

  test('what an open table fetches later shares a part of its own, and another for the meeting of others', () => {
    const groups = groupsOf(
      part(TABLE, [], ['margin', 'people', 'table/live/index.ts']),
      part('margin', ['lists']),
      part('people', ['lists', 'digest']),
      part('table/live/index.ts', ['digest']),
      part('lists'),
      part('digest'),
    );
    expect(groups).toEqual({ lists: 'desk', digest: 'link' });
  });

  test('texts that are needed together go together; English ones are all one part', () => {
    const groups = groupsOf(
      part('i18n/nl/table.ts'),
      part('i18n/nl/editor.ts'),
      part('i18n/nl/margin.ts'),
      part('i18n/en/table.ts'),
      part('i18n/en/home.ts'),
    );
    expect(groups).toEqual({
      'i18n/nl/table.ts': 'nl-table',
      'i18n/nl/editor.ts': 'nl-table',
      'i18n/nl/margin.ts': 'nl-desk',
      'i18n/en/table.ts': 'english',
      'i18n/en/home.ts': 'english',
    });
  });
});

describe('AP6 circles', () => {
  test('a circle is told by its files', () => {
    expect(findCircle([part('a', ['b']), part('b', ['c']), part('c', ['b'])])).toEqual(['b', 'c', 'b']);
  });

  test('what is taken twice is no circle', () => {
    expect(findCircle([part('a', ['b', 'c']), part('b', ['d']), part('c', ['d']), part('d')])).toEqual([]);
  });
});
