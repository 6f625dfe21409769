import { findPersonalData } from '$domain';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (name: string): readonly string[] =>
  readFileSync(new URL(`../../../fixtures/personal-data/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');

const people = read('people.tsv').map((line) => {
  const [kind = '', words = '', text = ''] = line.split('\t');
  return { kind, words, text };
});
const policy = read('policy.txt');

const isFound = ({ kind, words, text }: (typeof people)[number]): boolean =>
  findPersonalData(text).some((found) => found.kind === kind && text.slice(found.start, found.end) === words);

describe('the guard on sentences made by chance', () => {
  test('PD2 finds of each kind at least 99 of 100, with the very words', () => {
    const kinds = [...new Set(people.map(({ kind }) => kind))];
    expect(kinds).toHaveLength(7);
    for (const kind of kinds) {
      const ofKind = people.filter((sample) => sample.kind === kind);
      const missed = ofKind.filter((sample) => !isFound(sample)).map(({ text }) => text);
      expect.soft(missed.length / ofKind.length, `${kind} missed:\n${missed.join('\n')}`).toBeLessThanOrEqual(0.01);
    }
  });

  test('PD2 finds something in at most 5 of 1,000 sentences of policy', () => {
    const alarmed = policy.filter((sentence) => findPersonalData(sentence).length > 0);
    expect(policy.length).toBeGreaterThan(1_500);
    expect(alarmed.length / policy.length, alarmed.join('\n')).toBeLessThanOrEqual(0.005);
  });

  test('PD2 finds nothing else beside what is there', () => {
    const extra = people.filter(({ text }) => findPersonalData(text).length > 1).map(({ text }) => text);
    expect(extra.length / people.length, extra.join('\n')).toBeLessThanOrEqual(0.005);
  });
});
