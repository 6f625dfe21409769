/** What the inventory leaves open. */
export const spots = {
  title: 'Blinde vlekken',
  lead: 'Wat uw inventaris nog openlaat of wat niet bij elkaar past. U bepaalt zelf of er iets moet gebeuren.',
  toInventory: 'Arrangementen',
  count: {
    one: 'Er is {count} blinde vlek.',
    other: 'Er zijn {count} blinde vlekken.',
  },
  none: 'Er zijn geen blinde vlekken gevonden in wat u hebt ingevuld.',
  emptyTitle: 'Nog niets om na te kijken',
  emptyText: 'Zodra er arrangementen zijn, ziet u hier wat nog openligt.',
  tableLead:
    'Wat er aan tafel nog openligt of niet bij elkaar past, van alle partijen samen. U bepaalt samen of er iets moet gebeuren.',
  tableNone: 'Er zijn geen blinde vlekken gevonden in wat er op tafel ligt.',
  tableEmptyText: 'Zodra partijen arrangementen of registers inbrengen, ziet u hier wat nog openligt.',
  tableHow:
    'Wat is vastgesteld, gaat voor. Is iets nog niet vastgesteld, dan telt bij een arrangement wat de eerste partij zegt, en bij een register wat elke partij zegt.',
  'kind_no-number': 'Zonder aantal jongeren',
  'kind_shares-not-whole': 'Geldstromen zijn samen geen 100 %',
  'kind_contract-ended': 'Contract afgelopen',
  'kind_contract-before-school-year': 'Contract eindigt voor het schooljaar',
  'kind_contract-end-differs': 'Twee einddata voor een contract',
  'kind_provider-without-contract': 'Aanbieder zonder contract',
  'kind_offer-leaves-out': 'Gemeente niet in het aanbod',
  'kind_school-without-data': 'School zonder gegevens',
  'kind_form-nobody-gives': 'Vorm van hulp die niemand biedt',
  'say_no-number': 'Hoeveel jongeren gebruiken ‘{name}’? Er is geen aantal ingevuld.',
  'say_shares-not-whole': 'De geldstromen van ‘{name}’ zijn samen {total} %. Er staat niet bij waarom.',
  'say_contract-ended': 'Het contract van {subject} is afgelopen op {day}.',
  'say_contract-before-school-year':
    'Het contract van {subject} eindigt op {day}. Het schooljaar loopt tot en met {end}.',
  'say_contract-end-differs':
    'Bij ‘{name}’ eindigt het contract op {day}. In het register eindigt het contract van {provider} op {until}.',
  'say_provider-without-contract': '{provider} werkt bij ‘{name}’, maar er is geen contract ingevuld.',
  'say_offer-leaves-out': '‘{name}’ is in {municipality}, maar wordt niet aan {municipality} aangeboden.',
  'say_origin-left-out':
    'Naar ‘{name}’ komen jongeren uit {municipality}, maar het wordt niet aan {municipality} aangeboden.',
  'say_school-without-data':
    '{school} staat in het register, maar bij geen enkel arrangement en zonder basisondersteuning.',
  'say_form-nobody-gives': 'Er is een schatting voor {formOfHelp}, maar bij geen aanbieder staat deze vorm van hulp.',
  subjectArrangement: '‘{name}’',
  subjectProvider: '{provider}',
  subjectNameless: 'een aanbieder zonder naam',
};
