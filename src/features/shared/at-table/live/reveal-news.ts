import { t } from '$i18n';
import { navigate, toasts } from '$ui';

/** Tells whoever sits at a table, on whatever screen of it, that answers were revealed. What was revealed before is no news. */
export class RevealNews {
  readonly #tableId: string;
  #seenCount: number | undefined;

  constructor(tableId: string) {
    this.#tableId = tableId;
  }

  /** Follows how many parts of the table are revealed. Whoever reveals is told by the screen where they do so. */
  follow(revealedCount: number, isOwn: boolean): void {
    const before = this.#seenCount;
    this.#seenCount = revealedCount;
    if (before === undefined || revealedCount <= before || isOwn) return;
    const mirror = `/aan-tafel/${this.#tableId}/spiegel`;
    toasts.show({
      text: t('table.revealedNews'),
      kind: 'info',
      action: {
        label: t('table.revealedLook'),
        run: () => {
          navigate(mirror);
        },
      },
    });
  }
}
