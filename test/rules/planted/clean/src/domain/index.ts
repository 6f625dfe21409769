export { toCount } from './count';
