// eslint-disable-next-line eqeqeq
export const isSame = (a: number, b: number): boolean => a == b;
