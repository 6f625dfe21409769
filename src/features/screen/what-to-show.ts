import { viewAgenda, type AgendaItem, type AgendaView, type WrittenRound } from '$domain';
import type { TableContent } from '$table';

/** What stands on the big screen. */
export type OnScreen =
  | { readonly type: 'written'; readonly round: WrittenRound }
  | { readonly type: 'talking'; readonly agendaItem: AgendaItem }
  | { readonly type: 'part'; readonly partCode: string }
  | { readonly type: 'mirror' }
  | { readonly type: 'document' }
  | { readonly type: 'agenda'; readonly view: AgendaView }
  | { readonly type: 'nothing' };

/**
 * Chooses what stands on the big screen: what the facilitator shows, else what the meeting is about. All of it lies on the
 * table already; nothing of a person's own preparation can come here.
 */
export function whatToShow(
  content: Pick<TableContent, 'shown' | 'agendaItems' | 'writtenRounds' | 'answers'>,
): OnScreen {
  const { shown } = content;
  const running = content.writtenRounds.find(({ shownAt }) => shownAt === undefined);
  if (running !== undefined) return { type: 'written', round: running };
  if (shown?.place === 'mirror')
    return shown.partCode === undefined ? { type: 'mirror' } : { type: 'part', partCode: shown.partCode };
  if (shown?.place === 'document') return { type: 'document' };
  const [latest] = content.writtenRounds;
  if (shown?.place === 'written-round' && latest !== undefined) return { type: 'written', round: latest };
  const view = viewAgenda(content.agendaItems);
  if (view.talking !== undefined) return { type: 'talking', agendaItem: view.talking };
  if (view.listed.length > 0) return { type: 'agenda', view };
  return content.answers.length > 0 ? { type: 'mirror' } : { type: 'nothing' };
}
