import type { Shown, ShownPlace } from '$domain';
import type { PresentPerson, TableContent } from '$table';

/** Showing others where one is, and looking along with who does; for as long as a table is open here. */
export class Lead {
  /** Whether this device shows the others where its person is. */
  isShowing = $state(false);
  /** Whether this device goes along with who shows. */
  isFollowing = $state(false);
  /** The part that is open in the mirror. */
  partCode: string | undefined = $state();
  #followedAt = 0;

  /** Whether something was shown that this device did not go to yet. It is asked once: who then goes elsewhere may. */
  takeNew({ shownAt }: Shown): boolean {
    if (shownAt === this.#followedAt) return false;
    this.#followedAt = shownAt;
    return true;
  }
}

/** What someone else shows who is here now. Who has gone shows nothing any more. */
export function findShown(
  { shown }: Pick<TableContent, 'shown'>,
  present: readonly PresentPerson[],
  ownParticipantId: string,
): { readonly shown: Shown; readonly by: PresentPerson } | undefined {
  if (shown === undefined || shown.participantId === ownParticipantId) return undefined;
  const by = present.find(({ participantId }) => participantId === shown.participantId);
  return by === undefined ? undefined : { shown, by };
}

const STEPS: Readonly<Record<ShownPlace, string>> = {
  document: '',
  mirror: '/spiegel',
  agenda: '/agenda',
  'written-round': '/schrijfronde',
};

/** Where a place of a table is, as a path of the app. */
export const pathOfPlace = (tableId: string, place: ShownPlace): string => `/aan-tafel/${tableId}${STEPS[place]}`;
