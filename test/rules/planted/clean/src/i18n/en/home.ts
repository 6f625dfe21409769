export const home = { title: 'Welcome', open: 'Open' };
