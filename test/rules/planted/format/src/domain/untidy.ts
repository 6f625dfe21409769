export const untidy = 'quotes';
