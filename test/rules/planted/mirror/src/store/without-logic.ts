export type Note = { text: string };
export const LIMIT = 3;
