import type { EstimateSource, EstimateUnit, RegisterKind, Trust } from '../../register-row';
import type { NameKind } from '../../registers/register-names';
import { SCHOOL_KIND_WORDS, VOLUME_UNIT_WORDS, type Words } from '../cells/words';

/** How a cell of a register is read and written. */
type CellForm =
  | { readonly type: 'name' | 'text' | 'names' | 'known' | 'day' | 'amount' | 'offers' }
  | { readonly type: 'choice'; readonly words: Words<string> }
  /** What is read elsewhere: the mark of our own sheets, or a code that stands for a name. */
  | { readonly type: 'mark' | 'code' };

/** A column of a register in a spreadsheet, by the field that it holds. */
export type RegisterColumn = CellForm & {
  readonly field: string;
  /** What it is called: the first name is written, all are known when a sheet is read. */
  readonly headings: readonly [string, ...string[]];
  /** What its names point to. */
  readonly points?: NameKind;
  readonly isWide?: boolean;
};

/** A register in a spreadsheet: its columns, and what a row of it is known by. */
export type RegisterSheet = {
  /** How a sheet of it is called; the first is written. */
  readonly names: readonly [string, ...string[]];
  readonly columns: readonly RegisterColumn[];
  /** The fields that a row is known by, its name first. */
  readonly keys: readonly [string, ...string[]];
  /** The field of a code by which a row is known before its name. */
  readonly code?: 'brin' | 'agb';
  readonly codes?: readonly { readonly code: 'brin' | 'agb'; readonly names: string }[];
};

// A file is the same whatever language its maker speaks: its words are Dutch, and stand here and not among the texts.

const SOURCE_WORDS: Words<EstimateSource> = {
  'past-use': ['gebruik in het verleden', 'gebruik', 'historie', 'past use'],
  'youth-plans': ['jeugdplannen van gemeenten', 'jeugdplannen', 'jeugdplan', 'gemeenten'],
  'partnership-plans': ['plannen van de SWV’s', 'ondersteuningsplannen', 'ondersteuningsplan', 'swv', 'plannen swv'],
  'school-profiles': ['profielen van scholen', 'schoolprofielen', 'ondersteuningsprofielen', 'scholen'],
};

const UNIT_WORDS: Words<EstimateUnit> = {
  youths: ['jongeren', 'jeugdigen', 'leerlingen', 'kinderen', 'youths'],
  ...VOLUME_UNIT_WORDS,
};

const TRUST_WORDS: Words<Trust> = {
  low: ['weinig', 'laag', 'slecht', 'low'],
  medium: ['redelijk', 'gemiddeld', 'midden', 'matig', 'medium'],
  high: ['goed', 'hoog', 'betrouwbaar', 'high'],
};

const BRIN = ['BRIN', 'BRIN-nummer', 'BRIN-code', 'Brinnr', 'Brinnummer', 'Brincode'] as const;
const AGB = ['AGB', 'AGB-code', 'AGB-nummer', 'Agbcode'] as const;
const MUNICIPALITY = ['Gemeente', 'Gemeente van de school', 'Vestigingsgemeente', 'Plaats', 'Naam gemeente'] as const;
const PARTNERSHIP = ['Samenwerkingsverband', 'SWV', 'Samenwerkingsverband (SWV)', 'Swv passend onderwijs'] as const;

const COMMON: readonly RegisterColumn[] = [
  { type: 'text', field: 'source', headings: ['Bron', 'Bron van de gegevens', 'Herkomst gegevens', 'Source'] },
  { type: 'day', field: 'referenceDate', headings: ['Peildatum', 'Stand per', 'Datum'] },
  {
    type: 'text',
    field: 'remarks',
    headings: ['Opmerkingen', 'Opmerking', 'Bijzonderheden', 'Toelichting', 'Remarks'],
    isWide: true,
  },
  { type: 'mark', field: 'id', headings: ['Kenmerk (laat dit staan)', 'Kenmerk'] },
];

const SCHOOL: RegisterSheet = {
  names: ['Scholen', 'School', 'Scholenlijst', 'Vestigingen'],
  keys: ['name'],
  code: 'brin',
  columns: [
    {
      type: 'name',
      field: 'name',
      headings: ['Naam van de school', 'Naam', 'School', 'Schoolnaam', 'Naam school', 'Vestigingsnaam', 'Instelling'],
      isWide: true,
    },
    {
      type: 'choice',
      field: 'schoolKind',
      headings: ['Soort onderwijs', 'Onderwijssoort', 'Schooltype', 'Soort school', 'Type onderwijs'],
      words: SCHOOL_KIND_WORDS,
    },
    { type: 'name', field: 'brin', headings: BRIN },
    { type: 'name', field: 'municipality', headings: MUNICIPALITY, points: 'municipalities' },
    {
      type: 'names',
      field: 'partnerships',
      headings: ['Samenwerkingsverbanden', ...PARTNERSHIP],
      points: 'partnerships',
    },
    ...COMMON,
  ],
};

const PROVIDER: RegisterSheet = {
  names: ['Aanbieders', 'Aanbieder', 'Zorgaanbieders', 'Jeugdhulpaanbieders'],
  keys: ['name'],
  code: 'agb',
  columns: [
    {
      type: 'name',
      field: 'name',
      headings: ['Naam van de aanbieder', 'Naam', 'Aanbieder', 'Zorgaanbieder', 'Jeugdhulpaanbieder', 'Naam aanbieder'],
      isWide: true,
    },
    { type: 'name', field: 'agb', headings: AGB },
    {
      type: 'names',
      field: 'formsOfHelp',
      headings: ['Vormen van hulp', 'Vorm van hulp', 'Hulpvormen', 'Hulpvorm', 'Soort hulp'],
      isWide: true,
    },
    { type: 'known', field: 'isContracted', headings: ['Gecontracteerd', 'Is gecontracteerd', 'Contract'] },
    { type: 'known', field: 'isInView', headings: ['In beeld bij het onderwijs', 'In beeld'] },
    {
      type: 'known',
      field: 'isTiedToEducation',
      headings: ['Hulp gebonden aan het onderwijs', 'Gebonden aan onderwijs', 'Gebonden'],
    },
    {
      type: 'known',
      field: 'isAvailableToEducation',
      headings: ['Hulp beschikbaar voor het onderwijs', 'Beschikbaar voor onderwijs', 'Beschikbaar'],
    },
    {
      type: 'text',
      field: 'educationHelp',
      headings: ['Welke hulp en hoeveel', 'Hulp voor het onderwijs', 'Hulp op school'],
      isWide: true,
    },
    ...COMMON,
  ],
};

const CONTRACT: RegisterSheet = {
  names: ['Contracten', 'Contract', 'Contractenlijst', 'Inkoop'],
  keys: ['provider', 'contractedBy', 'lot'],
  codes: [{ code: 'agb', names: 'provider' }],
  columns: [
    {
      type: 'name',
      field: 'provider',
      headings: [
        'Aanbieder',
        'Zorgaanbieder',
        'Jeugdhulpaanbieder',
        'Naam aanbieder',
        'Contractant',
        'Gecontracteerde',
      ],
      points: 'providers',
    },
    { type: 'code', field: 'agb', headings: AGB },
    {
      type: 'name',
      field: 'contractedBy',
      headings: ['Gecontracteerd door', 'Opdrachtgever', 'Inkoper', 'Contracterende gemeente'],
      points: 'parties',
    },
    { type: 'name', field: 'lot', headings: ['Perceel', 'Percelen', 'Kavel', 'Lot'], points: 'lots' },
    { type: 'text', field: 'terms', headings: ['Voorwaarden', 'Contractvoorwaarden', 'Afspraken'], isWide: true },
    {
      type: 'day',
      field: 'until',
      headings: ['Einddatum', 'Einddatum contract', 'Contract tot', 'Loopt tot', 'Einde contract'],
    },
    {
      type: 'offers',
      field: 'offers',
      headings: ['Aanbod per gemeente', 'Aangeboden aan gemeenten', 'Voor gemeenten', 'Gemeenten', 'Aanbod'],
      points: 'municipalities',
      isWide: true,
    },
    ...COMMON,
  ],
};

const COOPERATION: RegisterSheet = {
  names: ['Samenwerkingsovereenkomsten', 'Samenwerkingsovereenkomst', 'Overeenkomsten'],
  keys: ['name', 'arrangement'],
  columns: [
    {
      type: 'name',
      field: 'name',
      headings: ['Naam van de overeenkomst', 'Naam', 'Samenwerkingsovereenkomst', 'Overeenkomst'],
      isWide: true,
    },
    {
      type: 'names',
      field: 'parties',
      headings: ['Partijen', 'Deelnemers', 'Tussen wie', 'Betrokken partijen'],
      points: 'parties',
      isWide: true,
    },
    { type: 'name', field: 'arrangement', headings: ['Arrangement', 'Bij arrangement'], points: 'arrangements' },
    ...COMMON,
  ],
};

const SUPPORT: RegisterSheet = {
  names: ['Basisondersteuning', 'Basisondersteuning op school', 'Basisvoorzieningen'],
  keys: ['school'],
  codes: [{ code: 'brin', names: 'school' }],
  columns: [
    {
      type: 'name',
      field: 'school',
      headings: ['School', 'Schoolnaam', 'Naam school', 'Naam van de school'],
      points: 'schools',
      isWide: true,
    },
    { type: 'code', field: 'brin', headings: BRIN },
    {
      type: 'known',
      field: 'attendanceOfficer',
      headings: ['Leerplichtambtenaar', 'Leerplicht', 'LPA'],
    },
    {
      type: 'known',
      field: 'youthHealthCare',
      headings: ['Jeugdgezondheidszorg', 'JGZ', 'Jeugdarts', 'Schoolarts'],
    },
    {
      type: 'amount',
      field: 'socialWorkHours',
      headings: [
        'Schoolmaatschappelijk werk (uren per week)',
        'Schoolmaatschappelijk werk',
        'SMW',
        'Uren SMW',
        'Uren schoolmaatschappelijk werk',
      ],
    },
    { type: 'known', field: 'parentingSupport', headings: ['Opvoedondersteuning', 'Opvoedhulp'] },
    {
      type: 'known',
      field: 'mentalHealthConsultation',
      headings: ['Overleg met de ggz', 'Ggz-consultatie', 'Ggz', 'Consultatie ggz'],
    },
    ...COMMON,
  ],
};

const NEED: RegisterSheet = {
  names: ['Behoeften', 'Behoefte', 'Wat SWV’s nodig hebben', 'Behoeften SWV'],
  keys: ['partnership', 'text', 'towards'],
  columns: [
    { type: 'name', field: 'partnership', headings: PARTNERSHIP, points: 'partnerships' },
    {
      type: 'text',
      field: 'text',
      headings: ['Wat er nodig is', 'Wat is er nodig', 'Behoefte', 'Behoeften', 'Nodig'],
      isWide: true,
    },
    {
      type: 'name',
      field: 'towards',
      headings: ['Gevraagd van', 'Van wie', 'Aan wie gevraagd', 'Gericht aan'],
      points: 'parties',
    },
    { type: 'known', field: 'isHeard', headings: ['Gehoord', 'Is dit gehoord'] },
    ...COMMON,
  ],
};

const REACH: RegisterSheet = {
  names: ['Reikwijdte', 'Reikwijdte teams', 'Reikwijdte JGT', 'Jeugd- en gezinsteams'],
  keys: ['municipality'],
  columns: [
    { type: 'name', field: 'municipality', headings: MUNICIPALITY, points: 'municipalities' },
    {
      type: 'text',
      field: 'text',
      headings: ['Wat het team op school doet', 'Reikwijdte', 'Reikwijdte van het team', 'Wat doet het team'],
      isWide: true,
    },
    ...COMMON,
  ],
};

const ESTIMATE: RegisterSheet = {
  names: ['Inschattingen', 'Inschatting', 'Vraag en aanbod', 'Ramingen', 'Raming'],
  keys: ['area', 'formOfHelp', 'basis', 'unit'],
  columns: [
    {
      type: 'choice',
      field: 'basis',
      headings: ['Waar het aantal op steunt', 'Waarop gebaseerd', 'Gebaseerd op', 'Grondslag'],
      words: SOURCE_WORDS,
    },
    {
      type: 'name',
      field: 'area',
      headings: ['Gemeente of samenwerkingsverband', 'Gebied', 'Gemeente', 'Samenwerkingsverband', 'SWV'],
      points: 'parties',
    },
    {
      type: 'name',
      field: 'formOfHelp',
      headings: ['Vorm van hulp', 'Hulpvorm', 'Soort hulp', 'Vormen van hulp'],
      points: 'formsOfHelp',
    },
    { type: 'amount', field: 'from', headings: ['Van', 'Minimaal', 'Laag', 'Aantal', 'Minimum'] },
    { type: 'amount', field: 'to', headings: ['Tot en met', 'Maximaal', 'Hoog', 'Tot', 'Maximum'] },
    { type: 'choice', field: 'unit', headings: ['Eenheid'], words: UNIT_WORDS },
    {
      type: 'choice',
      field: 'trust',
      headings: ['Betrouwbaarheid', 'Hoe betrouwbaar', 'Zekerheid'],
      words: TRUST_WORDS,
    },
    ...COMMON,
  ],
};

/** How each register stands in a spreadsheet. */
export const REGISTER_SHEETS: Readonly<Record<RegisterKind, RegisterSheet>> = {
  school: SCHOOL,
  provider: PROVIDER,
  contract: CONTRACT,
  'cooperation-agreement': COOPERATION,
  'basic-support': SUPPORT,
  need: NEED,
  'team-reach': REACH,
  estimate: ESTIMATE,
};
