import type { Answer, OwnQuestion } from '$domain';
import type { Store } from '$store';
import type { Kept } from './standing';

type KeptHere = Omit<Kept, 'answersByPartCode'> & {
  readonly answers: readonly Answer[];
  readonly ownQuestions: readonly OwnQuestion[];
};

/** Reads what the home page tells of. Throws as the store's lists do: for live state. */
export async function readKept(store: Store): Promise<KeptHere> {
  const [answers, arrangements, agreementDrafts, ownQuestions, knownTables, receipts] = await Promise.all([
    store.answers.list(),
    store.arrangements.list(),
    store.agreementDrafts.list(),
    store.ownQuestions.list(),
    store.knownTables.list(),
    store.receipts.list(),
  ]);
  return {
    answers: answers.records,
    arrangements: arrangements.records,
    agreementDrafts: agreementDrafts.records,
    ownQuestions: ownQuestions.records,
    knownTables: knownTables.records,
    receipts: receipts.records,
  };
}
