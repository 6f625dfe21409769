/** Each table has a database of its own, under this and its id. */
export const DATABASE_PREFIX = 'ontwikkeltafel-tafel-';
