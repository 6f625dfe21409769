export function toSign(answer: 'yes' | 'partly' | 'no'): number {
  switch (answer) {
    case 'yes':
      return 1;
    case 'no':
      return -1;
  }
  return 0;
}
