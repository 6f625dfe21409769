export { describe } from 'vitest';
