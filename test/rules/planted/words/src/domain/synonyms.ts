export const organisationName = 'x';
export const items = 1;
