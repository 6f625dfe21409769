import { loadChangelog } from '$content';
import type { LocalizedText } from '$domain';
import type { Scheduler } from '$ports';

/** So many lines say what a version brings; the rest is in the settings. */
const LINE_COUNT = 4;
const ANSWER_MS = 3_000;

/** What a waiting version says it brings. */
export type News = { readonly version: string; readonly changes: readonly LocalizedText[] };

const isText = (value: unknown): value is LocalizedText =>
  typeof value === 'object' &&
  value !== null &&
  'nl' in value &&
  'en' in value &&
  typeof value.nl === 'string' &&
  typeof value.en === 'string';

/** Reads what the waiting version answered; `undefined` where it does not say. */
export function parseNews(answer: unknown): News | undefined {
  if (typeof answer !== 'object' || answer === null || !('version' in answer) || !('changes' in answer))
    return undefined;
  const { version, changes } = answer;
  if (typeof version !== 'string' || !Array.isArray(changes) || !changes.every(isText)) return undefined;
  return { version, changes };
}

/** Of what the waiting version brings, the first lines that this version does not have itself. */
export function pickNewLines(news: News, known: readonly LocalizedText[]): readonly LocalizedText[] {
  const knownLines = new Set(known.map(({ nl }) => nl));
  return news.changes.filter(({ nl }) => !knownLines.has(nl)).slice(0, LINE_COUNT);
}

/** Asks the waiting version itself what it brings: it alone knows. Older ones do not answer. */
export async function askNews(
  worker: Pick<ServiceWorker, 'postMessage'>,
  scheduler: Scheduler,
): Promise<News | undefined> {
  const { port1, port2 } = new MessageChannel();
  const answer = await new Promise<unknown>((resolve) => {
    const stopWaiting = scheduler.after(ANSWER_MS, () => {
      resolve(undefined);
    });
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      stopWaiting();
      resolve(data);
    };
    worker.postMessage({ type: 'SAY_WHAT_CHANGED' }, [port2]);
  });
  port1.close();
  return parseNews(answer);
}

/** The lines that this version has itself. */
export const readKnownLines = async (): Promise<readonly LocalizedText[]> =>
  (await loadChangelog()).entries.flatMap(({ changes }) => changes);
