import type { IconName } from '../icons/icons';

/** A place in the main menu; `badge` is a short text such as a count. */
export interface NavigationLink {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly isCurrent: boolean;
  readonly badge?: string | undefined;
}
