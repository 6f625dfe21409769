import type { WalkScope } from './walk';

/** How a person likes to go through the checklist, for as long as the app is open. */
export class ReviewHabits {
  scope: WalkScope = $state('mine');
}

export const reviewHabits = new ReviewHabits();
