import { TextSelection, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { focusReading, type ReadingKey } from './reading-view';

type Unit = 'word' | 'sentence';
type Range = { readonly from: number; readonly to: number };
type Step = { readonly unit: Unit; readonly isForward: boolean };

/** Where one cannot type, browsers move no cursor: Alt with up or down goes by sentence, left and right go by word. */
const STEPS: Readonly<Record<string, Step>> = {
  'Alt ArrowDown': { unit: 'sentence', isForward: true },
  'Alt ArrowUp': { unit: 'sentence', isForward: false },
  ArrowRight: { unit: 'word', isForward: true },
  ArrowLeft: { unit: 'word', isForward: false },
};

/** Selects the next or previous words by key in a view that only shows, with Shift also those in between. */
export const selectByKey: ReadingKey = (view, event) => {
  if (event.target !== view.dom || event.ctrlKey || event.metaKey) return false;
  const step = STEPS[`${event.altKey ? 'Alt ' : ''}${event.key}`];
  if (step === undefined) return false;
  event.preventDefault();
  const { anchor, head, from, to, empty } = view.state.selection;
  const units = findUnits(view.state, step.unit);
  if (event.shiftKey && !empty) {
    const edge = step.isForward
      ? units.find((unit) => unit.to > head)?.to
      : units.findLast((it) => it.from < head)?.from;
    if (edge !== undefined) selectWords(view, anchor, edge);
    return true;
  }
  const isNext = (unit: Range): boolean => (empty ? unit.to > to : unit.from >= to);
  const unit = step.isForward ? units.find(isNext) : units.findLast((it) => it.to <= from);
  if (unit !== undefined) selectWords(view, unit.from, unit.to);
  return true;
};

function selectWords(view: EditorView, anchor: number, head: number): void {
  const { tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, anchor, head)));
  focusReading(view);
  view.dispatch(view.state.tr.scrollIntoView());
}

/** The words or sentences of the whole text in their order, without the space around them. */
function findUnits({ doc }: EditorState, granularity: Unit): readonly Range[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity });
  const units: Range[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, '\n');
    for (const { segment, index, isWordLike } of segmenter.segment(text)) {
      const words = segment.trim();
      if (words === '' || isWordLike === false) continue;
      const from = position + 1 + index + segment.indexOf(words);
      units.push({ from, to: from + words.length });
    }
    return false;
  });
  return units;
}
