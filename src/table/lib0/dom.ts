/** Stands in for `lib0/dom` under y-prosemirror, which takes only this from it; the rest brings a schema library along. */
export const doc = typeof document === 'undefined' ? undefined : document;
