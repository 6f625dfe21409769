import {
  fieldsOf,
  type Checklist,
  type ClauseLibrary,
  type ContributedAgreement,
  type ContributedAnswer,
  type ContributedArrangement,
  type FundingShare,
  type Origin,
  type Owner,
} from '$domain';
import { formatDay, formatList, formatNumber, localized, t, type MessageKey } from '$i18n';
import { spreadToText } from '../voices/spread-words';

/**
 * One field in words; empty where nothing is filled in. A reference says what the rest is about, not something of its own; where
 * there is none, nothing is said.
 */
export type Fact = { readonly term: string; readonly text: string; readonly isReference: boolean };

/** What the codes in an entry mean. */
export type EntryMeanings = {
  readonly checklists: readonly Checklist[];
  readonly clauses: Pick<ClauseLibrary, 'themes'>;
};

/** Where the content is not at hand: codes stand for themselves. */
export const NO_MEANINGS: EntryMeanings = { checklists: [], clauses: { themes: [] } };

type Facts<T> = Omit<T, 'kind' | 'id'>;
type ArrangementFacts = Facts<ContributedArrangement>;
type AgreementFacts = Facts<ContributedAgreement>;
type AnswerFacts = Facts<ContributedAnswer>;
type Saying<T> = {
  readonly term: MessageKey;
  readonly isReference?: true;
  /** Left out where there is none: what most entries do not have. */
  readonly isRare?: true;
  readonly say: (facts: T, meanings: EntryMeanings) => string;
};

/** A line for every field that leaves the device: a new one does not compile until it is shown here too. */
type Sayings<T> = { readonly [Field in keyof Required<T>]: Saying<T> };

const answerSayings: Sayings<AnswerFacts> = {
  value: { term: 'table.fact_answer', say: ({ value }) => t(`common.answer_${value ?? 'none'}`) },
  certainty: {
    term: 'table.fact_certainty',
    say: ({ certainty }) => (certainty === undefined ? '' : t(`common.certainty_${certainty}`)),
  },
  explanation: { term: 'review.explanation', say: ({ explanation }) => explanation },
  changeReason: { term: 'review.changeReason', isRare: true, say: ({ changeReason = '' }) => changeReason },
  evidenceLink: { term: 'review.evidenceLink', say: ({ evidenceLink }) => evidenceLink },
  spread: {
    term: 'voices.fact',
    isRare: true,
    say: ({ spread }) => (spread === undefined ? '' : spreadToText(spread)),
  },
  asked: {
    term: 'table.fact_asked',
    isReference: true,
    say: ({ asked }) => (asked === undefined ? '' : localized(asked)),
  },
  partCode: { term: 'table.fact_question', isReference: true, say: ({ partCode }) => partCode },
  checklistId: {
    term: 'table.fact_checklist',
    isReference: true,
    say: ({ checklistId }, { checklists }) => {
      const checklist = checklists.find(({ id }) => id === checklistId);
      return checklist === undefined ? checklistId : localized(checklist.title);
    },
  },
  checklistVersion: {
    term: 'table.fact_version',
    isReference: true,
    say: ({ checklistVersion }) => formatNumber(checklistVersion),
  },
};

const arrangementSayings: Sayings<ArrangementFacts> = {
  name: { term: 'inventory.name', say: ({ name }) => name },
  schools: { term: 'inventory.schools', say: ({ schools }) => sayNames(schools) },
  schoolKind: {
    term: 'inventory.schoolKind',
    say: ({ schoolKind }) => (schoolKind === undefined ? '' : t(`inventory.schoolKind_${schoolKind}`)),
  },
  municipality: { term: 'inventory.municipality', say: ({ municipality }) => municipality },
  partnership: { term: 'inventory.partnership', say: ({ partnership }) => partnership },
  targetGroup: { term: 'inventory.targetGroup', say: ({ targetGroup }) => targetGroup },
  since: { term: 'inventory.since', say: ({ since }) => sayDay(since) },
  youthCount: {
    term: 'inventory.youthCount',
    say: ({ youthCount, youthCountBelow }) =>
      youthCount === undefined && youthCountBelow !== undefined
        ? t('table.smallNumber', { most: youthCountBelow - 1 })
        : sayCount(youthCount),
  },
  youthCountBelow: {
    term: 'table.fact_smallNumber',
    isRare: true,
    say: ({ youthCount, youthCountBelow }) =>
      youthCount === undefined && youthCountBelow !== undefined
        ? t('table.smallNumberWhy', { below: youthCountBelow })
        : '',
  },
  youthCountSource: {
    term: 'inventory.youthCountSource',
    isRare: true,
    say: ({ youthCountSource = '' }) => youthCountSource,
  },
  youthCountDate: {
    term: 'inventory.youthCountDate',
    isRare: true,
    say: ({ youthCountDate }) => sayDay(youthCountDate),
  },
  origins: {
    term: 'inventory.origins',
    isRare: true,
    say: ({ origins = [] }) => origins.map(sayOrigin).join('\n'),
  },
  volume: {
    term: 'inventory.volume',
    say: ({ volume }) =>
      volume === undefined ? '' : `${formatNumber(volume.amount)} ${t(`inventory.volumeUnit_${volume.unit}`)}`,
  },
  volumeSource: { term: 'inventory.volumeSource', isRare: true, say: ({ volumeSource = '' }) => volumeSource },
  volumeDate: { term: 'inventory.volumeDate', isRare: true, say: ({ volumeDate }) => sayDay(volumeDate) },
  fundingShares: {
    term: 'inventory.funding',
    say: ({ fundingShares }) => fundingShares.map(sayShare).join('\n'),
  },
  fundingGapReason: {
    term: 'inventory.fundingGapReason',
    isRare: true,
    say: ({ fundingGapReason = '' }) => fundingGapReason,
  },
  financialOwner: { term: 'inventory.financialOwner', say: ({ financialOwner }) => sayOwner(financialOwner) },
  contentOwner: { term: 'inventory.contentOwner', say: ({ contentOwner }) => sayOwner(contentOwner) },
  providers: { term: 'inventory.providers', say: ({ providers }) => sayNames(providers) },
  cooperationAgreement: {
    term: 'inventory.cooperationAgreement',
    say: ({ cooperationAgreement }) => t(`inventory.known_${cooperationAgreement}`),
  },
  isPartOfOffer: {
    term: 'inventory.isPartOfOffer',
    say: ({ isPartOfOffer }) => t(`inventory.known_${isPartOfOffer}`),
  },
  offeredTo: { term: 'inventory.offeredTo', say: ({ offeredTo }) => sayNames(offeredTo) },
  contractEnd: { term: 'inventory.contractEnd', say: ({ contractEnd }) => sayDay(contractEnd) },
  continuity: { term: 'inventory.continuity', say: ({ continuity }) => t(`inventory.known_${continuity}`) },
  continuityHow: { term: 'inventory.continuityHow', say: ({ continuityHow }) => continuityHow },
  parentsPart: { term: 'inventory.parentsPart', say: ({ parentsPart }) => parentsPart },
  source: { term: 'inventory.source', say: ({ source }) => source },
  referenceDate: { term: 'inventory.referenceDate', say: ({ referenceDate }) => sayDay(referenceDate) },
  remarks: { term: 'inventory.remarks', say: ({ remarks }) => remarks },
  startedFrom: { term: 'table.fact_startedFrom', isReference: true, say: sayStartedFrom },
};

const agreementSayings: Sayings<AgreementFacts> = {
  title: { term: 'agreements.titleField', say: ({ title }) => title },
  themeCode: {
    term: 'agreements.theme',
    say: ({ themeCode }, { clauses }) => {
      const theme = clauses.themes.find(({ code }) => code === themeCode);
      return theme === undefined ? themeCode : localized(theme.title);
    },
  },
  text: { term: 'agreements.text', say: ({ text }) => text },
  parties: { term: 'agreements.parties', say: ({ parties }) => sayNames(parties) },
  termFrom: { term: 'agreements.termFrom', say: ({ termFrom }) => sayDay(termFrom) },
  termUntil: { term: 'agreements.termUntil', say: ({ termUntil }) => sayDay(termUntil) },
  startedFrom: { term: 'table.fact_startedFrom', isReference: true, say: sayStartedFrom },
};

const sayNames = (names: readonly string[]): string => formatList(names);
const sayCount = (count: number | undefined): string => (count === undefined ? '' : formatNumber(count));
const sayDay = (day: string | undefined): string => (day === undefined ? '' : formatDay(day));

function sayStartedFrom({ startedFrom }: Pick<AgreementFacts, 'startedFrom'>): string {
  return startedFrom?.partCode ?? '';
}

function sayOrigin({ municipality, youthCount }: Origin): string {
  return youthCount === undefined ? municipality : `${municipality}: ${formatNumber(youthCount)}`;
}

function sayShare({ stream, percentage, name: ownName = '' }: FundingShare): string {
  const name = ownName.trim() === '' ? t(`inventory.stream_${stream}`) : ownName;
  return percentage === undefined ? name : `${name}: ${formatNumber(percentage)} %`;
}

function sayOwner({ state, names }: Owner): string {
  const words = t(`inventory.ownerState_${state}`);
  return names.length === 0 ? words : `${words}: ${formatList(names)}`;
}

const sayAll = <T>(sayings: Sayings<T>, facts: T, meanings: EntryMeanings): readonly Fact[] =>
  Object.values<Saying<T>>(sayings).flatMap(({ term, say, isReference = false, isRare = false }) => {
    const text = say(facts, meanings);
    return text === '' && (isRare || isReference) ? [] : [{ term: t(term), text, isReference }];
  });

/** The fields of an arrangement in words, empty ones too. */
export const arrangementToFacts = (facts: ArrangementFacts, meanings: EntryMeanings): readonly Fact[] =>
  sayAll(arrangementSayings, facts, meanings);

/** One field of an arrangement in words. */
export const arrangementFact = (facts: ArrangementFacts, field: keyof ArrangementFacts): Fact => ({
  term: t(arrangementSayings[field].term),
  text:
    fieldsOf(field)
      .map((one) => arrangementSayings[one].say(facts, NO_MEANINGS))
      .find((text) => text !== '') ?? '',
  isReference: arrangementSayings[field].isReference ?? false,
});

/** The fields of an agreement in words, empty ones too. */
export const agreementToFacts = (facts: AgreementFacts, meanings: EntryMeanings): readonly Fact[] =>
  sayAll(agreementSayings, facts, meanings);

/** The fields of an answer in words, empty ones too. */
export const answerToFacts = (facts: AnswerFacts, meanings: EntryMeanings): readonly Fact[] =>
  sayAll(answerSayings, facts, meanings);
