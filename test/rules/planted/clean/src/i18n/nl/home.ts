export const home = { title: 'Welkom', open: 'Openen' } as const;
