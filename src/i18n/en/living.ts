/** The texts of living blocks: what follows the data of the table in the document. */
export const living = {
  // Placing
  place: 'Insert data',
  lead: 'Choose what comes into the text. It changes along with this table. When you freeze a version, that version keeps what it said on that day.',
  what: 'What do you want to show?',
  preview: 'This is how it stands now',
  insert: 'Insert',
  where: 'It comes below the paragraph you write in.',
  placed: '“{title}” is in the text.',
  notPlaced:
    'Nothing was inserted: you cannot write in this place now. The chapter is locked, or this device does not know all that is in the text.',
  about_inventory: 'Each arrangement with youths, owners and who pays.',
  about_owners: 'How many arrangements have no owner, and what parties differ on.',
  about_mirror: 'For each theme where parties agree, and where they do not.',
  about_actions: 'How many actions are open, late and done.',
  about_school: 'Bars: how many youths, or how much care, each school has.',
  about_stream: 'Bars: how many youths, or how much care, each funding stream pays for.',
  about_provider: 'Bars: how many youths, or how much care, each provider has.',
  about_flow: 'Who pays for which arrangement, and who owns it financially.',

  // In the text
  follows: 'Follows the data of this table · now',
  remove: 'Take away',
  removeNamed: 'Take out of the text: {title}',
  tableInText: 'Table in the text',
  standOf: 'As it stood on {date}',
  notKept: 'Data of the table stood here. This version was frozen with an older app, which did not keep them.',
  unknown: 'This version of the app does not know this block. Update the app to see it.',

  title_inventory: 'Arrangements at this table',
  title_owners: 'Arrangements without an owner',
  title_mirror: 'What parties say, by theme',
  title_actions: 'Actions of this table',
  title_school: 'Picture by school',
  title_stream: 'Picture by funding stream',
  title_provider: 'Picture by provider',
  title_flow: 'Picture of the funding streams',

  column_name: 'Arrangement',
  column_youthCount: 'Youths',
  column_financialOwner: 'Financial owner',
  column_contentOwner: 'Content owner',
  column_fundingShares: 'Who pays',
  noArrangements: 'There are no arrangements on the table yet.',
  notKnown: 'not known',
  differs: 'parties differ',
  disputed: 'stays disputed',
  more: {
    one: '{count} more arrangement is not shown here.',
    other: '{count} more arrangements are not shown here.',
  },

  withoutOwner: {
    one: '{count} of the {total} arrangements has no owner.',
    other: '{count} of the {total} arrangements have no owner.',
  },
  openFields: {
    one: 'On {count} item parties still differ.',
    other: 'On {count} items parties still differ.',
  },
  disputedFields: { one: '{count} item stays disputed.', other: '{count} items stay disputed.' },
  ownerMissing: 'Without an owner',

  theme: 'Theme',
  agree: 'Agree',
  contradict: 'Contradict each other',
  nobodyKnows: 'Nobody knows',
  other: 'Other',
  noAnswers: 'No answers have been laid on the table yet.',
  pictureMissing: 'The picture is not on this device yet. Try again later.',
  questionsMissing: 'The questions are not on this device yet. Try again later.',

  actions_open: 'Open',
  actions_overdue: 'Of which late',
  actions_done: 'Done',
  actions_laidAside: 'Parked or dropped',
  noActions: 'There are no actions on the table yet.',
};
