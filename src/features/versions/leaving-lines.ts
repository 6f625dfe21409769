import type { TextLine } from '$domain';
import { t } from '$i18n';
import { Leaving } from '../shared/personal-data/leaving.svelte';
import { seeIn } from '../shared/personal-data/seen-words';

/** Lines on their way to paper: what in them looks like personal data is pointed out first. */
export const leaveLines = (read: () => readonly TextLine[]): Leaving =>
  new Leaving(
    () =>
      read().flatMap(({ text }) =>
        seeIn(text).map((seen) => ({ ...seen, id: 'version', place: t('versions.seenPlace') })),
      ),
    { isCopy: true },
  );
