import { MAX_PASSAGE_LENGTH } from '$domain';
import { findPlaces } from './suggested-places';
import './suggesting.css';

/** The field in the place of a paragraph, with what is changed in it below. */
export type FieldBox = {
  readonly id: string;
  readonly element: HTMLElement;
  readonly field: HTMLTextAreaElement;
  readonly changes: HTMLElement;
  /** Makes the field as high as what stands in it. */
  readonly grow: () => void;
};

let boxCount = 0;

/** Makes a field with the words that stand in a text. */
export function makeBox(label: string, text: string): FieldBox {
  const element = document.createElement('span');
  element.className = 'suggest-box';
  const field = document.createElement('textarea');
  field.className = 'suggest-field';
  field.rows = 1;
  field.maxLength = MAX_PASSAGE_LENGTH;
  field.value = text;
  field.setAttribute('aria-label', label);
  field.enterKeyHint = 'done';
  const changes = document.createElement('span');
  changes.className = 'suggest-changes';
  changes.setAttribute('aria-hidden', 'true');
  element.append(field, changes);
  boxCount += 1;
  const grow = (): void => {
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight}px`;
  };
  return { id: String(boxCount), element, field, changes, grow };
}

/** Shows what was changed: what would go struck through, what would come underlined. */
export function showPlaces({ field, changes }: FieldBox, text: string): void {
  const parts = findPlaces(text, field.value).map(({ from, to, words }) => {
    const place = document.createElement('span');
    const gone = text.slice(from, to).trim();
    if (gone !== '') place.append(makePart('del', gone), ' ');
    if (words.trim() !== '') place.append(makePart('ins', words.trim()));
    return place;
  });
  changes.replaceChildren(...parts);
}

function makePart(name: 'del' | 'ins', words: string): HTMLElement {
  const part = document.createElement(name);
  part.textContent = words;
  return part;
}
