// TODO: count the notes
export const noteCount = 0;
