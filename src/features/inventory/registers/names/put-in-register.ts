import { blankRegisterRow, createId, type NamedKind, type RegisterRow } from '$domain';
import { t } from '$i18n';
import { toasts } from '$ui';
import type { AppContext } from '../../../shared/app-context';

/** What is known of a name that is put in the register. */
export type NamedFacts = { readonly municipality?: string; readonly partnership?: string };

/** Puts a name in its register, with what is known of it, and offers to take it out again. */
export async function putInRegister(
  app: Pick<AppContext, 'save' | 'services'>,
  kind: NamedKind,
  name: string,
  facts: NamedFacts = {},
): Promise<boolean> {
  const { store, clock } = app.services;
  const row = rowOf(kind, name.trim(), facts, clock.nowMs());
  const put = await app.save(() => store.registerRows.put(row));
  if (!put.ok) return false;
  toasts.show({
    text: t('registers.putInDone', { name: name.trim() }),
    kind: 'success',
    action: { label: t('common.undo'), run: () => void app.save(() => store.registerRows.remove(row.id)) },
  });
  return true;
}

function rowOf(kind: NamedKind, name: string, facts: NamedFacts, nowMs: number): RegisterRow {
  if (kind === 'provider') return { ...blankRegisterRow('provider', createId(), nowMs), name };
  const { municipality = '', partnership = '' } = facts;
  const partnerships = partnership.trim() === '' ? [] : [partnership];
  return { ...blankRegisterRow('school', createId(), nowMs), name, municipality, partnerships };
}
