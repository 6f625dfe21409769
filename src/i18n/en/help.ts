import type { Messages } from '../messages';
import type { help as source } from '../nl/help';

export const help = {
  title: 'Help',
  lead: 'Short and in plain words. This explanation works without internet too.',
  toGuide: 'Prepare a workshop',
  guideTitle: 'Preparing a workshop',
  guideLead: 'For the facilitator: how the devices find each other at the venue, also without internet.',
  glossaryTitle: 'Terms and abbreviations',
  glossaryLead: 'The words of youth care and inclusive education in two lines.',
  searchTerm: 'Find a term',
  foundTerms: { one: '{count} term found', other: '{count} terms found' },
} satisfies Messages<typeof source>;
