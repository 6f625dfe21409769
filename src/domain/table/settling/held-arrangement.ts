import { blankArrangement, type Arrangement } from '../../inventory/arrangement';
import { factsOf, type GroupView } from './dispute';
import { completeFacts, isFilled, OWN_WORD_FIELDS, pickFact, SETTLED_FIELDS } from './fact-values';
import type { SomeFacts } from './settling-entry';

/**
 * An arrangement at the table as the inventory has one: what was settled, and else what the first of the parties says. Its id
 * is the key of its group.
 */
export function heldArrangement(view: GroupView): Arrangement {
  const ownWords = OWN_WORD_FIELDS.map((field): SomeFacts => {
    const claim = view.group.claims.find((one) => isFilled(one, field));
    return claim === undefined ? {} : pickFact(claim, field);
  });
  const settled = SETTLED_FIELDS.map((field) => pickFact(factsOf(view, field), field));
  const held = [...ownWords, ...settled].reduce<SomeFacts>((all, one) => ({ ...all, ...one }), {});
  return { ...blankArrangement(view.group.key, 0), ...completeFacts(held) };
}
