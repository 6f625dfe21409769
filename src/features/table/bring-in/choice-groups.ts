import { findKnownPart, listParts, REGISTER_KINDS, type Answer, type Checklist, type ChecklistTheme } from '$domain';
import { localized, t } from '$i18n';
import type { EntryMeanings } from '../../shared/entries/entry-words';
import { rowMeta, rowName } from '../../shared/registers/value-words';
import type { Prepared, Standing } from './options';

/** One thing that can be chosen. What lies on the table as it is now cannot be brought in again. */
export type OfferedChoice = {
  readonly value: string;
  readonly label: string;
  readonly description: string;
  readonly disabled: boolean;
};

/** Choices that belong together, under one heading. */
export type OfferedGroup = {
  readonly id: string;
  readonly title: string;
  /** What choosing all of it is called, where it is offered for this group by itself. */
  readonly chooseAll?: string;
  readonly options: readonly OfferedChoice[];
};

type Standings = ReadonlyMap<string, Standing>;

/** The answers that can be chosen, by theme in the order of the checklist; those to unknown questions last. */
export function groupAnswers(
  answers: readonly Answer[],
  standings: Standings,
  { checklists }: EntryMeanings,
): readonly OfferedGroup[] {
  const known = checklists.flatMap((checklist) =>
    checklist.themes.map((theme) => ({
      id: `${checklist.id}.${theme.code}`,
      title: t('bring.themeTitle', { code: theme.code, title: localized(theme.title) }),
      options: offerTheme(checklist, theme, answers, standings),
    })),
  );
  const offered = new Set(known.flatMap(({ options }) => options.map(({ value }) => value)));
  const others = answers.filter(({ id }) => !offered.has(id));
  const unknown = {
    id: 'other',
    title: t('bring.otherAnswers'),
    options: others.map((answer) => offer(answer.id, nameOf(answer, checklists), sayAnswer(answer), standings)),
  };
  return [...known, unknown].filter(({ options }) => options.length > 0);
}

/** The code of a part, with its question where that is known still. */
function nameOf({ checklistId, partCode }: Answer, checklists: readonly Checklist[]): string {
  const checklist = checklists.find(({ id }) => id === checklistId);
  const placed = checklist === undefined ? undefined : findKnownPart(checklist, partCode);
  return placed === undefined ? partCode : `${partCode} ${localized(placed.part.question)}`;
}

function offerTheme(
  checklist: Checklist,
  theme: ChecklistTheme,
  answers: readonly Answer[],
  standings: Standings,
): readonly OfferedChoice[] {
  return listParts({ themes: [theme] }).flatMap(({ part }) => {
    const answer = answers.find(({ checklistId, partCode }) => checklistId === checklist.id && partCode === part.code);
    if (answer === undefined) return [];
    return [offer(answer.id, `${part.code} ${localized(part.question)}`, sayAnswer(answer), standings)];
  });
}

/** The arrangements, agreement drafts and rows of registers that can be chosen. */
export function groupOthers(
  { arrangements, agreementDrafts, registerRows }: Prepared,
  standings: Standings,
): readonly OfferedGroup[] {
  const groups = [
    {
      id: 'arrangements',
      title: t('inventory.title'),
      chooseAll: t('bring.chooseAllArrangements'),
      options: arrangements.map(({ id, name, municipality }) =>
        offer(id, name || t('inventory.unnamed'), municipality, standings),
      ),
    },
    {
      id: 'drafts',
      title: t('agreements.title'),
      chooseAll: t('bring.chooseAllDrafts'),
      options: agreementDrafts.map(({ id, title, text }) =>
        offer(id, title || t('agreements.untitled'), shorten(text), standings),
      ),
    },
    ...REGISTER_KINDS.map((kind) => ({
      id: kind,
      title: t(`registers.kind_${kind}`),
      chooseAll: t('bring.chooseAllRows', { register: t(`registers.kind_${kind}`) }),
      options: registerRows
        .filter((row) => row.kind === kind)
        .map((row) => offer(row.id, rowName(row), shorten(rowMeta(row) ?? ''), standings)),
    })),
  ];
  return groups.filter(({ options }) => options.length > 0);
}

function offer(value: string, label: string, words: string, standings: Standings): OfferedChoice {
  const standing = standings.get(value) ?? 'new';
  const mark = standing === 'new' ? '' : t(`bring.standing_${standing}`);
  const description = [mark, words].filter((text) => text !== '').join(' · ');
  return { value, label, description, disabled: standing === 'unchanged' };
}

function sayAnswer({ value, certainty, explanation }: Answer): string {
  const words = [
    value === undefined ? '' : t(`common.answer_${value}`),
    certainty === undefined ? '' : t(`common.certainty_${certainty}`),
    shorten(explanation),
  ];
  return words.filter((text) => text !== '').join(' · ');
}

const SHORT_LENGTH = 90;
const shorten = (text: string): string =>
  text.length <= SHORT_LENGTH ? text : `${text.slice(0, SHORT_LENGTH).trimEnd()}…`;
