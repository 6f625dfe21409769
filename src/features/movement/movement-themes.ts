import {
  countMovements,
  type Checklist,
  type ChecklistTheme,
  type MovementKind,
  type PartMovement,
  type QuestionPart,
} from '$domain';

/** One part that moved, with what it asks. */
export type MovedPart = { readonly part: QuestionPart; readonly movement: PartMovement };

/** How a theme moved. */
export type MovedTheme = {
  readonly theme: ChecklistTheme;
  readonly counts: Readonly<Record<MovementKind, number>>;
  readonly parts: readonly MovedPart[];
};

/** Lays movements out by theme, in the order of the checklist; a theme that did not move has no parts. */
export const toMovedThemes = (
  { themes }: Pick<Checklist, 'themes'>,
  movements: readonly PartMovement[],
): readonly MovedTheme[] =>
  themes.map((theme) => {
    const parts = theme.questions.flatMap((question) =>
      question.parts.flatMap((part) => {
        const movement = movements.find(({ partCode }) => partCode === part.code);
        return movement === undefined ? [] : [{ part, movement }];
      }),
    );
    return { theme, parts, counts: countMovements(parts.map(({ movement }) => movement)) };
  });
