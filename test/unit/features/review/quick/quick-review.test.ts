// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import { listParts, type Answer } from '$domain';
import { describe, expect, test } from 'vitest';
import { answersByPartCode } from '../../../../../src/features/shared/answers-by-part-code';
import {
  beginQuickReview,
  partsToPick,
  partsUnderWay,
  resumeQuickReview,
} from '../../../../../src/features/review/quick/quick-review';
import { createAppHarness, type AppHarness } from '../../../../helpers/app-harness';

const checklist = await loadChecklist();
const quickReview = { checklistId: checklist.id, partyKind: 'school', partCodes: ['3.1b', '3.1c', '4.2a'] } as const;
const underWay = { partyKind: 'school', quickReview } as const;

async function readAnswers({ services }: AppHarness): Promise<ReadonlyMap<string, Answer>> {
  const { records } = await services.store.answers.list();
  return answersByPartCode(records, checklist);
}

describe('CHK-12 the quick review', () => {
  test('begins where the person was, and keeps what it picked', async () => {
    const reviewPlace = { checklistId: checklist.id, partCode: '3.1b' };
    const harness = await createAppHarness({ partyKind: 'school', reviewPlace });
    expect(await resumeQuickReview(harness.app, checklist, new Map())).toBe('/doorloop/3.1b');
    const { quickReview: kept } = await harness.services.store.settings.read();
    expect(kept).toMatchObject({ checklistId: checklist.id, partyKind: 'school' });
    expect(kept?.partCodes).toHaveLength(10);
    expect(kept?.partCodes[0]).toBe('3.1b');
  });

  test('resumes at what is still open of the one under way', async () => {
    const harness = await createAppHarness(underWay);
    await harness.services.store.answers.change(checklist, '3.1b', { value: 'yes' });
    expect(await resumeQuickReview(harness.app, checklist, await readAnswers(harness))).toBe('/doorloop/3.1c');
    expect((await harness.services.store.settings.read()).quickReview).toEqual(quickReview);
  });

  test('begins another when all of it is answered, or when one speaks for another kind of party', async () => {
    const harness = await createAppHarness(underWay);
    for (const code of quickReview.partCodes)
      await harness.services.store.answers.change(checklist, code, { value: 'no' });
    expect(await resumeQuickReview(harness.app, checklist, await readAnswers(harness))).toBe('/doorloop/1.2a');
    const other = await createAppHarness({ ...underWay, partyKind: 'provider' });
    expect(await resumeQuickReview(other.app, checklist, new Map())).toBe('/doorloop/3.1a');
    expect((await other.services.store.settings.read()).quickReview?.partyKind).toBe('provider');
  });

  test('has nothing to go to where all is answered', async () => {
    const harness = await createAppHarness({ partyKind: 'school' });
    for (const { part } of listParts(checklist))
      await harness.services.store.answers.change(checklist, part.code, { value: 'yes' });
    expect(await resumeQuickReview(harness.app, checklist, await readAnswers(harness))).toBeUndefined();
    expect(await beginQuickReview(harness.app, checklist, [])).toBeUndefined();
  });

  test('knows what is under way and what comes after it', () => {
    expect(partsUnderWay(checklist, underWay)).toHaveLength(3);
    expect(partsUnderWay(checklist, { partyKind: 'school' })).toEqual([]);
    const reviewPlace = { checklistId: checklist.id, partCode: '4.2a' };
    expect(partsToPick(checklist, new Map(), { partyKind: 'school', reviewPlace })[0]?.part.code).toBe('4.2a');
  });
});
