import { on } from 'svelte/events';

const TEXT_FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="file"]), textarea, [contenteditable="true"]';

/** The field that was typed in last: what stands in it may be nowhere else yet. */
export class TypedWords {
  #last: { readonly field: Element; readonly atMs: number } | undefined = $state.raw();

  /** Listens until the returned function is called. */
  watch(nowMs: () => number): () => void {
    return on(
      document,
      'input',
      ({ target }) => {
        if (target instanceof Element && target.matches(TEXT_FIELDS)) this.#last = { field: target, atMs: nowMs() };
      },
      { capture: true },
    );
  }

  /** When it was typed in, as long as it is on the screen with something in it. */
  get typedAtMs(): number | undefined {
    if (this.#last?.field.isConnected !== true) return undefined;
    return holdsWords(this.#last.field) ? this.#last.atMs : undefined;
  }
}

/** Looks no further than the first words: this is asked at each key, and a document may be long. */
function holdsWords(field: Element): boolean {
  if ('value' in field) return String(field.value) !== '';
  const texts = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) if (text.nodeValue !== '') return true;
  return false;
}
