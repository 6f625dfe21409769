/**
 * @typedef {import('../faults.mjs').Fault} Fault
 * @typedef {import('../faults.mjs').Outcome} Outcome
 */

const show = (/** @type {number | null | undefined} */ timeMs) =>
  timeMs === undefined ? '' : timeMs === null ? 'never' : `${timeMs} ms`;

/** @param {Outcome | undefined} outcome */
function toCells(outcome) {
  if (outcome === undefined) return ['', '', ''];
  return [`${outcome.lost.length} lost`, show(outcome.toldMs), show(outcome.reopenMs)];
}

const WIDTHS = [10, 9, 9];

/** @param {Fault} fault @param {Outcome} ours @param {Outcome | undefined} ref */
export function toLine(fault, ours, ref) {
  const columns = [ours, ref].map((outcome) =>
    toCells(outcome)
      .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
      .join(' '),
  );
  const why = [ours, ref].flatMap((outcome) => (outcome?.error === undefined ? [] : [`\n    ${outcome.error}`]));
  const said = ours.told ? `\n    says: ${ours.told.slice(0, 160)}` : '';
  const note = ours.note ? `\n    ${ours.note}` : '';
  const lacks = fault.refLacks === undefined ? columns[1] : `none: ${fault.refLacks}`;
  const refProblem = ref?.problem === undefined ? '' : `\n    REF: ${ref.problem}`;
  const line = `${fault.name.padEnd(26)} ours: ${columns[0]} REF: ${lacks}`.trimEnd();
  return line + said + note + refProblem + why.join('');
}

/** @param {number | null | undefined} timeMs @param {number} limitMs */
const isWithin = (timeMs, limitMs) => typeof timeMs === 'number' && timeMs <= limitMs;

/** What ours misses of what the fault asks. @param {Fault} fault @param {Outcome} ours @returns {string[]} */
export function findMissedGoals({ goal }, ours) {
  const missed = [];
  if (ours.lost.length > 0) missed.push(`lost ${ours.lost.slice(0, 5).join(', ')}`);
  const { toldWithinMs, reopensWithinMs } = goal;
  if (toldWithinMs !== undefined && !isWithin(ours.toldMs, toldWithinMs))
    missed.push(`told after ${show(ours.toldMs) || 'never'}, not within ${toldWithinMs} ms`);
  if (reopensWithinMs !== undefined && !isWithin(ours.reopenMs, reopensWithinMs))
    missed.push(`can be read after ${show(ours.reopenMs) || 'never'}, not within ${reopensWithinMs} ms`);
  if (ours.problem !== undefined) missed.push(ours.problem);
  return missed;
}
