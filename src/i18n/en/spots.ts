/** What the inventory leaves open. */
export const spots = {
  title: 'Blind spots',
  lead: 'What your inventory leaves open, or what does not go together. You decide whether anything has to be done.',
  toInventory: 'Arrangements',
  count: {
    one: 'There is {count} blind spot.',
    other: 'There are {count} blind spots.',
  },
  none: 'No blind spots were found in what you filled in.',
  emptyTitle: 'Nothing to look over yet',
  emptyText: 'As soon as there are arrangements, you see here what is still open.',
  tableLead:
    'What is still open at the table or does not go together, of all parties together. You decide together whether something is to be done.',
  tableNone: 'No blind spots were found in what lies on the table.',
  tableEmptyText: 'As soon as parties bring in arrangements or registers, you see here what is still open.',
  tableHow:
    'What was settled comes first. Where nothing was settled yet, of an arrangement counts what the first party says, and of a register what each party says.',
  'kind_no-number': 'Without a number of youths',
  'kind_shares-not-whole': 'Funding streams do not make 100%',
  'kind_contract-ended': 'Contract has ended',
  'kind_contract-before-school-year': 'Contract ends before the school year',
  'kind_contract-end-differs': 'Two end dates for a contract',
  'kind_provider-without-contract': 'Provider without a contract',
  'kind_offer-leaves-out': 'Municipality not in the offer',
  'kind_school-without-data': 'School without data',
  'kind_form-nobody-gives': 'Form of help that nobody gives',
  'say_no-number': 'How many youths use “{name}”? No number is filled in.',
  'say_shares-not-whole': 'The funding streams of ‘{name}’ make {total}% together. It is not said why.',
  'say_contract-ended': 'The contract of {subject} ended on {day}.',
  'say_contract-before-school-year':
    'The contract of {subject} ends on {day}. The school year runs until {end} inclusive.',
  'say_contract-end-differs':
    'At “{name}” the contract ends on {day}. In the register the contract of {provider} ends on {until}.',
  'say_provider-without-contract': '{provider} works at “{name}”, but no contract is filled in.',
  'say_offer-leaves-out': '“{name}” is in {municipality}, but is not offered to {municipality}.',
  'say_origin-left-out': 'Youths from {municipality} come to “{name}”, but it is not offered to {municipality}.',
  'say_school-without-data': '{school} stands in the register, but with no arrangement and without basic support.',
  'say_form-nobody-gives': 'There is an estimate for {formOfHelp}, but no provider is listed with this form of help.',
  subjectArrangement: '“{name}”',
  subjectProvider: '{provider}',
  subjectNameless: 'a provider without a name',
};
