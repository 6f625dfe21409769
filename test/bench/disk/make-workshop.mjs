import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createWriter } from '../link/prose.mjs';
import { createRandom } from '../link/random.mjs';

/**
 * Makes `test/fixtures/workshop.json`: what five people type in the two hours of a workshop, one step a line. Run by hand;
 * the file is kept, so that its figures can be compared over the years.
 *
 * A step is `minute person kind paragraph text`: a new paragraph (`n`) after that one, or writing (`w`) at the end of it,
 * counted from the end of the document. `<` in the text is the backspace key.
 */

const SEED = 4;
const PERSON_COUNT = 5;
const MINUTES = 120;
const STEPS_PER_MINUTE = 2.5;
const TYPO_SHARE = 0.03;
const REWRITE_SHARE = 0.25;

const random = createRandom(SEED);
const writer = createWriter(random);
const below = (/** @type {number} */ count) => Math.floor(random() * count);

/** As a person types it: a wrong letter now and then, taken back at once. @param {string} text */
const withTypos = (text) =>
  [...text].map((letter) => (random() < TYPO_SHARE ? `${'etaonrs'.charAt(below(7))}<${letter}` : letter)).join('');

/** Words are reconsidered: some of the last are taken back and others written. @param {string} text */
function withSecondThoughts(text) {
  if (random() > REWRITE_SHARE) return text;
  return `${text}${'<'.repeat(5 + below(30))}${writer.phrase(2 + below(5))}. `;
}

function makeStep(/** @type {number} */ index) {
  const isNew = index === 0 || random() < 0.45;
  const text = withSecondThoughts(withTypos(isNew ? writer.sentences(1) : ` ${writer.phrase(3 + below(10))}.`));
  return [Math.floor(index / STEPS_PER_MINUTE), below(PERSON_COUNT), isNew ? 'n' : 'w', below(12), text].join(' ');
}

const steps = Array.from({ length: MINUTES * STEPS_PER_MINUTE }, (_, index) => makeStep(index));
writeFileSync(
  fileURLToPath(new URL('../../fixtures/workshop.json', import.meta.url)),
  `${JSON.stringify({ steps }, undefined, 2)}\n`,
);
