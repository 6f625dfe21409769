import type { Writer } from './writer';

/** Words that one session wrote one after the other. */
export type WrittenRun = { readonly text: string; readonly clientId: number };

/** A paragraph, a heading, an entry of a list or a cell of the document, with who wrote which letters of it. */
export type WrittenBlock = {
  /** The level of a heading; `undefined` for anything else. */
  readonly level: number | undefined;
  readonly runs: readonly WrittenRun[];
};

/** A sentence with who wrote in it: never how much, or how long. */
export type WrittenSentence = {
  readonly text: string;
  /** The parties that wrote at least one letter of it that stands there, in the order of their first. */
  readonly partyIds: readonly string[];
  /** Whether any of it came with the new table. */
  readonly isFromTemplate: boolean;
  /** Whether of any of it is not known who wrote it. */
  readonly isUnknown: boolean;
};

/** The sentences of a block, in order. */
export type SentenceBlock = Pick<WrittenBlock, 'level'> & { readonly sentences: readonly WrittenSentence[] };

/** Behind the end of a sentence, where the next begins. "o.a. de" is no end, for the next begins with a small letter. */
const BETWEEN = /(?<=[.!?…]["”’)]*)\s+(?=["“‘(]*[\p{Lu}\p{N}])|\n+/gu;

/** Tells for each sentence of a document who wrote in it. */
export function whoWrote(blocks: readonly WrittenBlock[], writers: readonly Writer[]): readonly SentenceBlock[] {
  const writerByClientId = new Map(writers.map((writer) => [writer.clientId, writer]));
  return blocks.flatMap(({ level, runs }) => {
    const sentences = splitSentences(runs)
      .filter((one) => one.some(({ text }) => text.trim() !== ''))
      .map((one) => toSentence(one, writerByClientId));
    return sentences.length === 0 ? [] : [{ level, sentences }];
  });
}

/** The runs of each sentence. */
function splitSentences(runs: readonly WrittenRun[]): readonly (readonly WrittenRun[])[] {
  const text = runs.map((run) => run.text).join('');
  const ends = [...text.matchAll(BETWEEN)].map(({ index, 0: between }) => index + between.length);
  const starts = [0, ...ends];
  return starts.map((start, at) => cut(runs, start, starts[at + 1] ?? text.length));
}

/** What of some runs stands from `start` up to, not including, `end`. */
function cut(runs: readonly WrittenRun[], start: number, end: number): readonly WrittenRun[] {
  const within: WrittenRun[] = [];
  let from = 0;
  for (const { text, clientId } of runs) {
    const part = text.slice(Math.max(0, start - from), Math.max(0, end - from));
    if (part !== '') within.push({ text: part, clientId });
    from += text.length;
  }
  return within;
}

function toSentence(runs: readonly WrittenRun[], writerByClientId: ReadonlyMap<number, Writer>): WrittenSentence {
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim();
  // A space or a full stop is nobody's contribution, unless there is nothing else.
  const telling = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  const counted = telling.length > 0 ? telling : runs;
  const writers = counted.map(({ clientId }) => writerByClientId.get(clientId));
  return {
    text,
    partyIds: [...new Set(writers.flatMap((writer) => (writer?.kind === 'person' ? [writer.partyId] : [])))],
    isFromTemplate: writers.some((writer) => writer?.kind === 'template'),
    isUnknown: writers.includes(undefined),
  };
}
