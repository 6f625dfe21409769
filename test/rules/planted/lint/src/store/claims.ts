export const widen = (value: unknown): string => value as string;
