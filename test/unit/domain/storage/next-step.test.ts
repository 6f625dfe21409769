import { chooseStorageStep, type StorageSituation, type StorageStep } from '$domain';
import { describe, expect, test } from 'vitest';

/** A browser tab in which nothing was done yet. */
const fresh: StorageSituation = {
  isReadable: true,
  fullness: 0.1,
  isInstalled: false,
  canInstall: true,
  removesUnvisited: false,
  hasWork: false,
  hasNewer: false,
  mayOfferToAsk: true,
};
const worked: StorageSituation = { ...fresh, hasWork: true, hasNewer: true };

describe('OFF-2 the one next step', () => {
  test.each<[string, StorageSituation, StorageStep]>([
    ['before work starts: install', fresh, 'install'],
    ['where nothing can be installed: begin', { ...fresh, canInstall: false }, 'begin'],
    ['installed, without work: begin', { ...fresh, isInstalled: true }, 'begin'],
    ['work in a tab that is removed after a week: move', { ...worked, removesUnvisited: true }, 'move'],
    [
      'work in the installed app of such a browser: ask',
      { ...worked, removesUnvisited: true, isInstalled: true },
      'ask-to-keep',
    ],
    ['work that the browser did not promise to keep: ask', worked, 'ask-to-keep'],
    ['promised or refused, and newer than the backup: back up', { ...worked, mayOfferToAsk: false }, 'back-up'],
    ['promised and backed up: nothing', { ...worked, mayOfferToAsk: false, hasNewer: false }, 'all-well'],
    ['nearly full goes before a backup', { ...worked, fullness: 0.9 }, 'make-room'],
    ['a browser that does not say how full it is', { ...worked, fullness: undefined, mayOfferToAsk: false }, 'back-up'],
    ['what cannot be read goes before all', { ...worked, isReadable: false, fullness: 1 }, 'recover'],
  ])('%s', (_what, situation, step) => {
    expect(chooseStorageStep(situation)).toBe(step);
  });
});
