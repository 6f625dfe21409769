/** What stands between two counts. */
export const BETWEEN = '/';
