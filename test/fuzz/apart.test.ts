import { expect, test } from 'vitest';
import { meet, writersApart, type ApartWriter } from '../helpers/apart';

/** `APART_FIRST_SEED=7 APART_SEEDS=1 npx vitest run test/fuzz/apart.test.ts` runs a single one. */
const FIRST_SEED = Number(process.env['APART_FIRST_SEED'] ?? 1);
const SEEDS = Number(process.env['APART_SEEDS'] ?? 40);
const STEPS = 40;

type Chance = (count: number) => number;

/** The same numbers for the same seed (mulberry32). */
function chanceOf(seed: number): Chance {
  let state = seed * 2_654_435_761;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * count);
  };
}

/** Some who write apart by chance; what is typed is one of a kind, so that it can be looked for. */
class Absence {
  readonly writers: readonly ApartWriter[];
  /** What was typed, and not taken out by anybody who had it before them. */
  readonly wanted = new Set<string>();
  readonly #chance: Chance;
  #typedCount = 0;

  constructor(seed: number) {
    this.#chance = chanceOf(seed);
    this.writers = writersApart('ann', 'bob', 'cas', 'dik').slice(0, 2 + this.#chance(3));
  }

  step(): void {
    const writer = this.#pick(this.writers);
    const doing = this.#chance(20);
    if (this.#texts(writer).length === 0) writer.append(`${this.#word()} begint.`);
    if (doing < 6) this.#type(writer);
    else if (doing < 10) this.#rewrite(writer);
    else if (doing < 12) writer.addBelow(this.#someText(writer), `${this.#word()} erbij. ${this.#word()} ook.`);
    else if (doing < 14) this.#remove(writer);
    else if (doing < 15) writer.convert(this.#someText(writer));
    else if (doing < 17) writer.reopen();
    else if (doing < 19) meet(writer, this.#pick(this.writers));
    else this.#pick(this.writers).takeIn(writer.makeFile());
  }

  /** All meet, first some of them two by two. */
  end(): void {
    for (let count = this.#chance(4); count > 0; count -= 1) meet(this.#pick(this.writers), this.#pick(this.writers));
    meet(...this.writers);
  }

  #type(writer: ApartWriter): void {
    const words = this.#pick(this.#texts(writer)).split(' ');
    writer.addTo(words.slice(0, 1 + this.#chance(words.length)).join(' '), ` ${this.#word()}`);
  }

  #rewrite(writer: ApartWriter): void {
    const sentence = this.#pick(this.#pick(this.#texts(writer)).split(/(?<=\.) /u));
    this.#forget(sentence);
    writer.rewrite(sentence, `${this.#word()} staat nu hier, ${this.#word()} daar.`);
  }

  #remove(writer: ApartWriter): void {
    const { pieces } = writer;
    if (pieces.length < 5) return;
    const at = this.#chance(pieces.length);
    const gone = pieces.slice(at, at + 1 + this.#chance(3)).filter(({ text }) => text !== '');
    for (const { text } of gone) this.#forget(text);
    for (const { text } of gone) writer.remove(text);
  }

  #forget(text: string): void {
    for (const word of text.match(/w\d+x/gu) ?? []) this.wanted.delete(word);
  }

  #word(): string {
    this.#typedCount += 1;
    const word = `w${this.#typedCount}x`;
    this.wanted.add(word);
    return word;
  }

  #texts(writer: ApartWriter): readonly string[] {
    return writer.pieces.map(({ text }) => text).filter((text) => text.trim() !== '');
  }

  #someText(writer: ApartWriter): string {
    return this.#pick(this.#texts(writer));
  }

  #pick<T>(some: readonly T[]): T {
    const one = some[this.#chance(some.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  }
}

test('TD80 whoever meets whom first, every word can be read by everybody, at the same places', () => {
  const seen = { lookHere: 0, offered: 0 };
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed += 1) {
    const absence = new Absence(seed);
    for (let count = 0; count < STEPS; count += 1) absence.step();
    absence.end();
    const [first, ...others] = absence.writers;
    if (first === undefined) throw new Error('nobody wrote');
    const readable = first.readable;
    const lost = [...absence.wanted].filter((word) => !readable.includes(word));
    expect(lost, `seed ${seed}: words that nobody can read`).toEqual([]);
    for (const other of others) {
      expect(other.text, `seed ${seed}`).toBe(first.text);
      expect(other.lookHere, `seed ${seed}`).toEqual(first.lookHere);
      expect(other.offered, `seed ${seed}`).toEqual(first.offered);
    }
    seen.lookHere += first.lookHere.length;
    seen.offered += first.offered.length;
  }
  expect(seen.lookHere).toBeGreaterThan(0);
  expect(seen.offered).toBeGreaterThan(0);
});
