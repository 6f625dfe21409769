/** A language the interface speaks. Dutch is the source. */
export type Language = 'nl' | 'en';

/** A text in every language the interface speaks. */
export type LocalizedText = { readonly nl: string; readonly en: string };
