import { FEWEST_MINUTES, planAgenda, TALK_KINDS, type Difference } from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const rowsOf = (...differences: readonly Difference[]) =>
  differences.map((difference, at) => ({ partCode: `Q${String(at + 1)}`, difference }));

const codes = (list: readonly { readonly partCode: string }[]): readonly string[] =>
  list.map(({ partCode }) => partCode);

describe('CHK-8 an agenda from the differences', () => {
  test('talks first about what needs it most, then in the order of the checklist', () => {
    const rows = rowsOf('orphan', 'agree', 'nobody-knows', 'contradict', 'silent', 'one-side-knows', 'contradict');
    const { planned, left } = planAgenda(rows, 300);
    expect(codes(planned)).toEqual(['Q4', 'Q7', 'Q6', 'Q3', 'Q1']);
    expect(left).toEqual([]);
  });

  test('J3 fills a meeting of fifty minutes with thirteen differences', () => {
    const rows = rowsOf(
      ...Array<Difference>(6).fill('contradict'),
      ...Array<Difference>(4).fill('one-side-knows'),
      ...Array<Difference>(3).fill('nobody-knows'),
    );
    const plan = planAgenda(rows, 50);
    expect(plan.minutes).toBe(50);
    expect(plan.planned.map(({ minutes }) => minutes)).toEqual([5, 5, 5, 5, 5, 4, 3, 3, 3, 3, 3, 3, 3]);
  });

  test('leaves what does not fit for later', () => {
    const { planned, left, minutes } = planAgenda(rowsOf(...Array<Difference>(12).fill('contradict')), 10);
    expect(planned).toHaveLength(5);
    expect(codes(left)).toEqual(['Q6', 'Q7', 'Q8', 'Q9', 'Q10', 'Q11', 'Q12']);
    expect(minutes).toBe(10);
  });

  test('takes no more time than a talk needs', () => {
    expect(planAgenda(rowsOf('contradict', 'orphan'), 240)).toMatchObject({
      planned: [{ minutes: 10 }, { minutes: 5 }],
      minutes: 15,
    });
  });

  test.each([0, 1, -5, Number.NaN, Number.POSITIVE_INFINITY])('plans nothing in %s minutes', (length) => {
    expect(planAgenda(rowsOf('contradict'), length)).toMatchObject({ planned: [], minutes: 0, left: [{}] });
  });

  const kinds = fc.constantFrom<Difference>(...TALK_KINDS, 'agree', 'single', 'silent');
  const meetings = fc.tuple(fc.array(kinds, { maxLength: 60 }), fc.integer({ min: 0, max: 480 }));

  test('DM20 never takes more than the meeting has, nor less than the fewest minutes for anything', () => {
    fc.assert(
      fc.property(meetings, ([differences, length]) => {
        const { planned, minutes } = planAgenda(rowsOf(...differences), length);
        expect(planned.reduce((sum, own) => sum + own.minutes, 0)).toBe(minutes);
        expect(minutes).toBeLessThanOrEqual(length);
        for (const own of planned) {
          expect(Number.isInteger(own.minutes)).toBe(true);
          expect(own.minutes).toBeGreaterThanOrEqual(FEWEST_MINUTES);
        }
      }),
    );
  });

  test('loses nothing and leaves nothing that would fit', () => {
    fc.assert(
      fc.property(meetings, ([differences, length]) => {
        const rows = rowsOf(...differences);
        const { planned, left, minutes } = planAgenda(rows, length);
        const toTalk = rows.filter(({ difference }) => TALK_KINDS.some((kind) => kind === difference));
        expect(new Set(codes([...planned, ...left]))).toEqual(new Set(codes(toTalk)));
        expect(planned.length + left.length).toBe(toTalk.length);
        if (left.length > 0) expect((planned.length + 1) * FEWEST_MINUTES).toBeGreaterThan(length);
        // Time is left over only where each has all it asks for.
        if (minutes < length) expect(planned.every((own) => own.minutes >= 5) || left.length > 0).toBe(true);
      }),
    );
  });

  test('keeps the order: a kind that needs talk more never comes after one that needs it less', () => {
    fc.assert(
      fc.property(meetings, ([differences, length]) => {
        const { planned, left } = planAgenda(rowsOf(...differences), length);
        const places = [...planned, ...left].map(
          ({ kind, partCode }) => TALK_KINDS.indexOf(kind) * 1_000 + Number(partCode.slice(1)),
        );
        expect(places).toEqual([...places].sort((one, other) => one - other));
        for (const kind of TALK_KINDS) {
          const own = planned.filter((part) => part.kind === kind).map(({ minutes }) => minutes);
          expect(own).toEqual([...own].sort((one, other) => other - one));
        }
      }),
    );
  });

  test('DM20 is the same on every device', () => {
    fc.assert(
      fc.property(meetings, ([differences, length]) => {
        const rows = rowsOf(...differences);
        expect(planAgenda(structuredClone(rows), length)).toEqual(planAgenda(rows, length));
      }),
    );
  });
});
