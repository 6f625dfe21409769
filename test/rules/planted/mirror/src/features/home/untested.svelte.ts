export const opened = $state({ count: 0 });
