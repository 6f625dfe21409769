import type { WalkScope } from './walk';

/** How a person likes to go through the checklist, for as long as the app is open. */
export class ReviewHabits {
  scope: WalkScope = $state('mine');
  /** Single keys answer and turn pages; whoever is bothered by that turns it off (WCAG 2.1.4). */
  hasShortcuts = $state(true);
}

export const reviewHabits = new ReviewHabits();
