import type { ParticipantRole } from '$domain';
import type { MessageKey, MessageParams } from '$i18n';
import type { IconName } from '$ui';
import { WITHOUT_OWNER_HREF } from '../shared/inventory/without-owner';
import type { Standing } from './standing';

/** The most tasks a person is shown at once. Source: screens.md, Home. */
const MOST_TASKS = 3;

/** One thing to do next: a heading, one sentence and one button. */
export type HomeTask = {
  readonly id: 'questions' | 'inventory' | 'owners' | 'draft' | 'bring-in' | 'open-table' | 'meet';
  readonly icon: IconName;
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly action: MessageKey;
  readonly params: MessageParams;
  readonly href: string;
};

type Subject = 'questions' | 'inventory' | 'table' | 'draft';

/** Who prepares starts with the questions; who leads or decides starts at the table; who manages contracts with the inventory. */
const ORDER_BY_ROLE: Readonly<Record<ParticipantRole, readonly Subject[]>> = {
  'policy-officer': ['questions', 'inventory', 'table', 'draft'],
  buyer: ['questions', 'inventory', 'table', 'draft'],
  'partnership-coordinator': ['questions', 'inventory', 'table', 'draft'],
  'care-coordinator': ['questions', 'inventory', 'table', 'draft'],
  'account-manager': ['inventory', 'questions', 'table', 'draft'],
  facilitator: ['table', 'questions', 'draft', 'inventory'],
  secretary: ['table', 'draft', 'questions', 'inventory'],
  'board-member': ['table', 'questions', 'draft', 'inventory'],
  reader: ['table', 'questions', 'inventory', 'draft'],
};

/** The tasks for a role, the most useful first. `party` is how one's own party is named in a sentence. */
export function chooseTasks(standing: Standing, role: ParticipantRole | undefined, party: string): readonly HomeTask[] {
  const taskBySubject: Readonly<Record<Subject, HomeTask | undefined>> = {
    questions: questionsTask(standing, party),
    inventory: inventoryTask(standing),
    table: tableTask(standing),
    draft: draftTask(standing),
  };
  return ORDER_BY_ROLE[role ?? 'policy-officer']
    .flatMap((subject) => taskBySubject[subject] ?? [])
    .slice(0, MOST_TASKS);
}

function questionsTask({ progress, nextPartCode }: Standing, party: string): HomeTask | undefined {
  if (nextPartCode === undefined) return undefined;
  const hasStarted = progress.done > 0;
  return {
    id: 'questions',
    icon: 'list-check',
    title: 'home.taskQuestionsTitle',
    text: hasStarted ? 'home.taskQuestionsGoOn' : 'home.taskQuestionsStart',
    action: hasStarted ? 'common.goOn' : 'home.taskQuestionsStartAction',
    params: { count: progress.total - progress.done, party, code: nextPartCode },
    href: `#/voorbereiden/vragen/${encodeURIComponent(nextPartCode)}`,
  };
}

function inventoryTask({ arrangementCount, withoutOwnerCount }: Standing): HomeTask | undefined {
  const href = '#/voorbereiden/arrangementen';
  if (arrangementCount === 0)
    return {
      id: 'inventory',
      icon: 'table',
      title: 'home.taskInventoryTitle',
      text: 'home.taskInventoryText',
      action: 'home.taskInventoryAction',
      params: {},
      href,
    };
  if (withoutOwnerCount === 0) return undefined;
  return {
    id: 'owners',
    icon: 'table',
    title: 'home.taskOwnersTitle',
    text: 'home.taskOwnersText',
    action: 'home.taskOwnersAction',
    params: { count: withoutOwnerCount },
    href: WITHOUT_OWNER_HREF,
  };
}

function tableTask({ lastTable, readyCount }: Standing): HomeTask {
  if (lastTable === undefined)
    return {
      id: 'meet',
      icon: 'users-group',
      title: 'home.taskMeetTitle',
      text: 'home.taskMeetText',
      action: 'home.taskMeetAction',
      params: {},
      href: '#/aan-tafel',
    };
  const table = { params: { count: readyCount, table: lastTable.name }, href: `#/aan-tafel/${lastTable.id}` };
  if (readyCount === 0)
    return {
      ...table,
      id: 'open-table',
      icon: 'users-group',
      title: 'home.taskOpenTableTitle',
      text: lastTable.name === '' ? 'home.taskOpenTableTextUnnamed' : 'home.taskOpenTableText',
      action: 'home.taskOpenTableAction',
    };
  return {
    id: 'bring-in',
    icon: 'send',
    title: 'home.taskBringInTitle',
    text: lastTable.name === '' ? 'home.taskBringInTextUnnamed' : 'home.taskBringInText',
    action: 'home.taskBringInAction',
    params: table.params,
    href: `${table.href}/inbrengen`,
  };
}

function draftTask({ draftCount }: Standing): HomeTask | undefined {
  if (draftCount > 0) return undefined;
  return {
    id: 'draft',
    icon: 'pencil',
    title: 'home.taskDraftTitle',
    text: 'home.taskDraftText',
    action: 'home.taskDraftAction',
    params: {},
    href: '#/voorbereiden/conceptafspraken',
  };
}
