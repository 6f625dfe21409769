/** The name of the private database of this origin, until one began with an empty one. */
export const DATABASE_NAME = 'ontwikkeltafel';
const NAME_KEY = 'ontwikkeltafel-database';

/** The name of the private database that is in use. Without storage for keys it is the first. */
export function readDatabaseName(): string {
  try {
    return localStorage.getItem(NAME_KEY) ?? DATABASE_NAME;
  } catch {
    return DATABASE_NAME;
  }
}

/**
 * From the next opening on another, empty database is used. The one in use stays as it is, set aside. Returns whether the
 * browser keeps that.
 */
export function beginEmptyDatabase(nowMs: number): boolean {
  try {
    localStorage.setItem(NAME_KEY, `${DATABASE_NAME}-${nowMs}`);
    return true;
  } catch {
    return false;
  }
}

/** The name of the database with the copy of a database. Whoever wipes the device wipes this one too. */
export const nameOfEarlierCopy = (name: string): string => `${name}-before-upgrade`;
