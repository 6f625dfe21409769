import { defaultSettings } from '$domain';
import { privateCopyName, workToCopy } from '$exchange';
import { describe, expect, test } from 'vitest';
import { sampleAnswer, sampleArrangement, sampleDraft } from '../../helpers/samples';

describe('a copy of one’s own work', () => {
  test('EX1 holds every word, and says what it is and when it was made', () => {
    const work = {
      answers: [sampleAnswer('1.0a', { explanation: 'Laatste letter ë', ownNote: 'notitie' })],
      arrangements: [sampleArrangement('r1')],
      agreementDrafts: [sampleDraft('d1')],
      regions: [],
      settings: defaultSettings,
    };
    const copy: unknown = JSON.parse(workToCopy(work, 0));
    expect(copy).toEqual({
      kind: 'ontwikkeltafel-kopie',
      version: 1,
      madeAt: '1970-01-01T00:00:00.000Z',
      ...work,
    });
    expect(privateCopyName(0)).toBe('ontwikkeltafel-kopie-1970-01-01.json');
  });
});
