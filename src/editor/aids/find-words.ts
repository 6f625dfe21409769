import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';

export type FindChoices = { readonly matchCase: boolean; readonly wholeWords: boolean };

/** A place in the document where the words stand. */
export type FoundPlace = { readonly from: number; readonly to: number };

/** What stands in the text for something that is no text, so that places stay as far apart as in the document. */
const NO_TEXT = '\ufffc';
const MAX_FOUND = 5000;

/** The pattern of the words to look for; undefined for none. */
function toPattern(words: string, { matchCase, wholeWords }: FindChoices): RegExp | undefined {
  if (words === '') return undefined;
  const escaped = words.replace(/[.*+?^${}()|[\]\\/-]/g, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ''}}`);
  const edge = '[\\p{L}\\p{N}_]';
  return new RegExp(wholeWords ? `(?<!${edge})${escaped}(?!${edge})` : escaped, matchCase ? 'gu' : 'giu');
}

/** Where these words stand, in the order of the document. Nothing is found across the edge of a paragraph. */
export function findWords(document: Node, words: string, choices: FindChoices): readonly FoundPlace[] {
  const pattern = toPattern(words, choices);
  const found: FoundPlace[] = [];
  if (pattern === undefined) return found;
  document.descendants((node, position) => {
    if (!node.isTextblock) return found.length < MAX_FOUND;
    const text = node.textBetween(0, node.content.size, NO_TEXT, NO_TEXT);
    for (const match of text.matchAll(pattern)) {
      const from = position + 1 + match.index;
      found.push({ from, to: from + match[0].length });
    }
    return false;
  });
  return found;
}

/**
 * The changes that put other words at these places, to be made together. Each takes one place of every paragraph, the last one
 * first: of a text that is changed at two ends at once, y-prosemirror would write what stands between them anew as well.
 */
export function replacePlaces(
  document: Node,
  places: readonly FoundPlace[],
  words: string,
): readonly ((state: EditorState) => Transaction)[] {
  const byParagraph = new Map<number, FoundPlace[]>();
  for (const place of places) {
    const start = document.resolve(place.from).start();
    byParagraph.set(start, [...(byParagraph.get(start) ?? []), place]);
  }
  const rounds = Math.max(0, ...[...byParagraph.values()].map(({ length }) => length));
  const earlier: Transaction['mapping'][] = [];
  const mapped = (position: number, side: 1 | -1): number =>
    earlier.reduce((at, mapping) => mapping.map(at, side), position);
  return Array.from({ length: rounds }, (_, round) => ({ tr }: EditorState): Transaction => {
    const now = [...byParagraph.values()].flatMap((own) => own[own.length - 1 - round] ?? []);
    for (const { from, to } of now) {
      const start = tr.mapping.map(mapped(from, 1));
      const end = tr.mapping.map(mapped(to, -1), -1);
      if (words === '') tr.delete(start, end);
      else tr.insertText(words, start, end);
    }
    earlier.push(tr.mapping);
    return tr;
  });
}
