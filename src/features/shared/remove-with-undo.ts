import type { AppError, Result } from '$domain';
import { t } from '$i18n';
import { toasts } from '$ui';
import type { AppContext } from './app-context';

type Removal<T> = {
  readonly app: Pick<AppContext, 'save'>;
  readonly records: {
    put(record: T): Promise<Result<undefined, AppError>>;
    remove(id: string): Promise<Result<undefined, AppError>>;
  };
  readonly record: T;
  /** What is said once it is gone. */
  readonly text: string;
};

/** Removes a record at once and offers to put it back, also after the screen has been left. */
export async function removeWithUndo<T extends { readonly id: string }>(removal: Removal<T>): Promise<boolean> {
  const { app, records, record, text } = removal;
  const removed = await app.save(() => records.remove(record.id));
  if (!removed.ok) return false;
  toasts.show({
    text,
    action: { label: t('common.undo'), run: () => void app.save(() => records.put(record)) },
  });
  return true;
}
