import { listTexts, type PictureFacts } from '$domain';
import { Leaving } from '../../shared/personal-data/leaving.svelte';
import { seeIn } from '../../shared/personal-data/seen-words';
import { arrangementName } from '../arrangement-words';

/** Pictures on their way to a clipboard, a file or paper: what in them looks like personal data is pointed out first. */
export const leavePicture = (read: () => readonly PictureFacts[]): Leaving =>
  new Leaving(
    () =>
      read().flatMap((row, at) => {
        const { name, schools, providers, fundingShares, financialOwner } = row;
        return listTexts({ name, schools, providers, fundingShares, financialOwner }).flatMap(({ text }) =>
          seeIn(text).map((seen) => ({ ...seen, id: String(at), place: arrangementName(row) })),
        );
      }),
    { isCopy: true, isLazy: true },
  );
