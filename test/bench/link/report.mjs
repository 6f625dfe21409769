/** The table that is printed, and which goals were missed. */

/** Source: ../shared link.md 3, points 1, 2, 3 and 11. */
const LATE_JOIN_MS = { '5MB': 3_000, '10MB': 6_000 };
const LATENCY_P95_MS = 35;
/** Source: reliability.md 4, row 5. */
const CROWD_P95_MS = 50;
/** A crowd that types less than this part of its pace proves nothing. */
const CROWD_LEAST_PACE = 0.9;
const LETTERS_PER_SECOND = 3;
/** Source: reliability.md 4, row 10. */
const ROWS_MS = 3_000;
const LATENCY_OF_THE_BETTER = 1.2;

const show = (/** @type {unknown} */ value, unit = '') =>
  value === undefined ? '' : value === null ? 'never' : `${value}${unit}`;

/** @param {any} figures @returns {string} */
export function toTable(figures) {
  const { ref, hocuspocus } = figures;
  const rows = [['what', 'ours', 'REF', 'Hocuspocus', 'goal']];
  for (const [size, count] of Object.entries(figures.messagesPerBatch ?? {}))
    rows.push([
      `messages a batch, ${size} devices`,
      show(count),
      show(ref.messagesPerBatch[size]),
      '',
      `≤ ${Number(size) - 1}`,
    ]);
  for (const [size, count] of Object.entries(figures.acknowledgementsPerBatch ?? {}))
    rows.push([`  and acknowledgements, ${size} devices`, show(count), '', '', '']);
  for (const [size, time] of Object.entries(figures.lateJoinMs ?? {})) {
    const goal = LATE_JOIN_MS[size] === undefined ? '' : `≤ ${LATE_JOIN_MS[size]} ms`;
    rows.push([`newcomer has a table of ${size}`, show(time, ' ms'), show(ref.lateJoinMs[size], ' ms'), '', goal]);
  }
  if (figures.recovered) {
    const say = ({ ok, of }) => `${ok} of ${of}`;
    rows.push(['text again ≤ 5 s after a link was killed', say(figures.recovered), say(ref.recovered), '', 'all']);
  }
  for (const part of figures.latencyMs ? ['p50', 'p95'] : []) {
    const times = [figures, ref, hocuspocus].map(({ latencyMs }) => show(latencyMs[part], ' ms'));
    rows.push([`key here to painted there, ${part}`, ...times, part === 'p95' ? `≤ ${latencyGoal(figures)} ms` : '']);
  }
  if (figures.crowd) rows.push(...toCrowdRows(figures.crowd));
  if (figures.rows) rows.push(...toRowsRows(figures.rows));
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function toCrowdRows({ alone, aloneSlowed, crowd, crowdSlowed, lettersPerSecond, peerCount, slower }) {
  const row = (name, { p50, p95 }, goal = '') => [
    `key to paint, ${name}, p50 / p95`,
    `${p50} / ${p95} ms`,
    '',
    '',
    goal,
  ];
  return [
    row('nobody else types', alone),
    row(`nobody else types, ${slower} x slower`, aloneSlowed),
    row(`${peerCount} others type`, crowd),
    row(`${peerCount} others type, ${slower} x slower`, crowdSlowed, `p95 ≤ ${CROWD_P95_MS} ms`),
    ['  letters that the others typed a second', show(lettersPerSecond), '', '', `≥ ${leastPace(peerCount)}`],
  ];
}

function toRowsRows({ rows, peerCount, allEqualMs, saidMs, longestTaskMs, areEqual }) {
  const equal = areEqual ? show(allEqualMs, ' ms') : 'NOT EQUAL';
  return [
    [`${rows} rows brought in, ${peerCount} others have them all`, equal, 'never', '', `≤ ${ROWS_MS} ms`],
    ['  it is said here', show(saidMs, ' ms'), '', '', ''],
    ['  longest task here', show(longestTaskMs, ' ms'), '', '', ''],
  ];
}

const leastPace = (peerCount) => Math.round(peerCount * LETTERS_PER_SECOND * CROWD_LEAST_PACE);

function latencyGoal({ ref, hocuspocus }) {
  const better = Math.min(ref.latencyMs.p95, hocuspocus.latencyMs.p95);
  return Math.min(LATENCY_P95_MS, Number((LATENCY_OF_THE_BETTER * better).toFixed(1)));
}

/** @param {any} figures @returns {string[]} the goals missed, in words */
export function findMissedGoals(figures) {
  const missed = [];
  for (const [size, count] of Object.entries(figures.messagesPerBatch ?? {}))
    if (count === null || count > Number(size) - 1) missed.push(`${show(count)} messages a batch at ${size} devices`);
  // A table that never comes is a missed goal, also of a size whose time has no limit.
  for (const [size, time] of Object.entries(figures.lateJoinMs ?? {})) {
    if (time === null || time > (LATE_JOIN_MS[size] ?? Infinity))
      missed.push(`a table of ${size}: ${show(time, ' ms')}`);
  }
  const { recovered } = figures;
  if (recovered && recovered.ok < recovered.of) missed.push(`links recovered: ${recovered.ok} of ${recovered.of}`);
  if (figures.latencyMs && !(figures.latencyMs.p95 <= latencyGoal(figures)))
    missed.push(`key here to painted there: p95 ${figures.latencyMs.p95} ms`);
  if (figures.crowd) {
    const { crowdSlowed, lettersPerSecond, peerCount, slower } = figures.crowd;
    if (!(crowdSlowed.p95 <= CROWD_P95_MS))
      missed.push(`key to paint, ${peerCount} others type, ${slower} x slower: p95 ${crowdSlowed.p95} ms`);
    if (!(lettersPerSecond >= leastPace(peerCount)))
      missed.push(`the others typed only ${lettersPerSecond} letters a second`);
  }
  if (figures.rows) {
    const { rows, peerCount, allEqualMs, areEqual } = figures.rows;
    if (!areEqual || !(allEqualMs <= ROWS_MS))
      missed.push(`${rows} rows with all ${peerCount} others: ${areEqual ? `${allEqualMs} ms` : 'not equal'}`);
  }
  return missed;
}
