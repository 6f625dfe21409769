import { markSentences, type ApartChoice, type Stretch, type StretchWords } from '$domain';

/** A stretch of somebody whose name is also their session, party and id. */
export const sampleStretch = (name: string, more: Partial<Stretch> = {}): Stretch => ({
  id: name,
  participantId: name,
  partyId: `school.${name}`,
  session: Array.from(name).reduce((sum, letter) => sum + letter.charCodeAt(0), 0),
  from: 1,
  to: 2,
  after: [],
  along: [],
  gone: [],
  ...more,
});

/** That a stretch made another text of one. */
export const sampleWords = (
  stretchId: string,
  before: string,
  text: string,
  more: Partial<StretchWords> = {},
): StretchWords => ({
  stretchId,
  pieceId: 'p1',
  state: 'changed',
  path: ['b1'],
  kind: 'paragraph',
  level: 0,
  under: 'h1',
  heading: 'Visie',
  previous: '',
  order: 1,
  before: markSentences(before),
  text,
  ...more,
});

/** What somebody chose. */
export const sampleChoice = (id: string, refs: readonly string[], more: Partial<ApartChoice> = {}): ApartChoice => ({
  id,
  participantId: 'ann',
  partyId: 'school.ann',
  at: 1,
  refs,
  choice: 'leave',
  stood: '',
  put: '',
  pieceIds: [],
  ...more,
});
