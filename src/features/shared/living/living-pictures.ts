import { makeBars, makeFlow, type LivingWords, type Measure, type PictureFacts, type PictureGroup } from '$domain';
import { t } from '$i18n';
import {
  barsToDraw,
  barsToTwin,
  flowToDraw,
  flowToTwin,
  noteBars,
  sayBars,
  sayBarsTitle,
  sayFlow,
  type Twin,
} from '../picture/picture-words';

export { default as DrawnPicture } from '../picture/DrawnPicture.svelte';
export { drawPicture } from '../picture/drawing/draw-picture';

/** What bars of arrangements say, with the drawing and the table that says the same. */
export function sayBarsPicture(
  rows: readonly PictureFacts[],
  group: PictureGroup,
  measure: Measure,
  smallBelow: number,
): LivingWords {
  const picture = makeBars(rows, group, measure, smallBelow);
  const [title, sentence] = [sayBarsTitle(group, measure), sayBars(picture, group)];
  return {
    title,
    lines: [sentence, ...noteBars(picture), t('picture.whoseHolds')],
    picture: { title, sentence, bars: [...barsToDraw(picture, group)] },
    table: toTable(barsToTwin(picture, group, measure)),
  };
}

/** What a flow of arrangements says, with the drawing and the table that says the same. */
export function sayFlowPicture(rows: readonly PictureFacts[], smallBelow: number): LivingWords {
  const [title, sentence] = [t('picture.flowTitle'), sayFlow(rows)];
  return {
    title,
    lines: [sentence, t('picture.whoseHolds')],
    picture: { title, sentence, flow: flowToDraw(makeFlow(rows, smallBelow)) },
    table: toTable(flowToTwin(rows)),
  };
}

const toTable = ({ headings, rows }: Twin): NonNullable<LivingWords['table']> => ({
  head: headings,
  rows: rows.map(({ cells }) => cells),
});
