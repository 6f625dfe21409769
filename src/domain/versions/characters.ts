import * as v from 'valibot';
import { IdSchema } from '../record';
import { isFrozenText, LIVING, type FrozenNode } from './frozen-node';

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
/** More come from no document that people write. */
const MAX_RUNS = 200_000;

/** What one session wrote in one go: how many characters, the number of the session in Yjs, and that of the first of them. */
const WriterRunSchema = v.tuple([v.pipe(CountSchema, v.minValue(1)), CountSchema, CountSchema]);
export type WriterRun = v.InferOutput<typeof WriterRunSchema>;

/** Who wrote what of a version: its characters in order, without those of living blocks. Its id is that of the version. */
export const VersionWritersSchema = v.object({
  id: IdSchema,
  runs: v.pipe(v.array(WriterRunSchema), v.maxLength(MAX_RUNS)),
});

/** A character of a document: the session that wrote it, and its number there. No two are alike. */
export type Character = { readonly clientId: number; readonly at: number };

/** Space, and what stands between the cells of a row, come and go as a line is made of a text. */
const SAYS_NOTHING = /[\s|]/;

/** How many characters of a text count. */
export const countCharacters = (text: string): number =>
  Array.from({ length: text.length }, (_, at) => at).filter((at) => isCounted(text, at)).length;

/** Whether the character at a place of a text counts. */
export const isCounted = (text: string, at: number): boolean => !SAYS_NOTHING.test(text.charAt(at));

/**
 * The characters of a document that count, in its order; `undefined` for what a living block shows, which nobody wrote.
 *
 * @returns nothing where the runs are those of another text.
 */
export function toCharacters(
  nodes: readonly FrozenNode[],
  runs: readonly WriterRun[],
): readonly (Character | undefined)[] | undefined {
  const characters: (Character | undefined)[] = [];
  let run = 0;
  let done = 0;
  const read = (node: FrozenNode, isShown: boolean): void => {
    if (!isFrozenText(node)) {
      for (const child of node.children ?? []) read(child, isShown || node.name === LIVING);
      return;
    }
    const text = node.runs.map((one) => one.text ?? '').join('');
    for (let at = 0; at < text.length; at += 1) {
      const current = isShown ? undefined : runs[run];
      const written = current === undefined ? undefined : { clientId: current[1], at: current[2] + done };
      if (isCounted(text, at)) characters.push(written);
      if (isShown) continue;
      done += 1;
      if (done >= (current?.[0] ?? 0)) [run, done] = [run + 1, 0];
    }
  };
  for (const node of nodes) read(node, false);
  return run === runs.length && done === 0 ? characters : undefined;
}
