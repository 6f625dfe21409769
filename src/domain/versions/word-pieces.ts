import { matchEqual } from './match-equal';

/** A stretch of words that stayed, came or went. */
export type WordPiece = { readonly change: 'same' | 'added' | 'removed'; readonly text: string };

/** Words, the space between them, and every other sign by itself. */
const TOKENS = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

const toTokens = (text: string): readonly string[] => text.match(TOKENS) ?? [];

/** Two texts as one: what stayed, what went and what came, word by word. What went stands before what came. */
export function compareWords(before: string, after: string): readonly WordPiece[] {
  const [old, now] = [toTokens(before), toTokens(after)];
  const pieces: WordPiece[] = [];
  let doneOld = 0;
  let doneNow = 0;
  const put = (change: WordPiece['change'], tokens: readonly string[]): void => {
    if (tokens.length > 0) pieces.push({ change, text: tokens.join('') });
  };
  for (const match of [...matchEqual(old, now), { before: old.length, after: now.length }]) {
    put('removed', old.slice(doneOld, match.before));
    put('added', now.slice(doneNow, match.after));
    put('same', old.slice(match.before, match.before + 1));
    doneOld = match.before + 1;
    doneNow = match.after + 1;
  }
  return joinPieces(bridgeSpaces(pieces));
}

/** A space alone between two changes is part of them: "zes weken" became "drie maanden" at one go. */
function bridgeSpaces(pieces: readonly WordPiece[]): readonly WordPiece[] {
  return pieces.flatMap((piece, at): readonly WordPiece[] => {
    const isBetween = at > 0 && at < pieces.length - 1;
    const isBridge =
      piece.change === 'same' &&
      isBetween &&
      piece.text.trim() === '' &&
      pieces[at - 1]?.change !== 'same' &&
      pieces[at + 1]?.change !== 'same';
    if (!isBridge) return [piece];
    return [
      { change: 'removed', text: piece.text },
      { change: 'added', text: piece.text },
    ];
  });
}

/** Changes that follow each other become one: what went, and then what came. */
function joinPieces(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const joined: WordPiece[] = [];
  let removed = '';
  let added = '';
  const settle = (): void => {
    if (removed !== '') joined.push({ change: 'removed', text: removed });
    if (added !== '') joined.push({ change: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { change, text } of pieces) {
    if (change === 'removed') removed += text;
    else if (change === 'added') added += text;
    else {
      settle();
      const last = joined.at(-1);
      if (last?.change === 'same') joined[joined.length - 1] = { change, text: last.text + text };
      else joined.push({ change, text });
    }
  }
  settle();
  return joined;
}
