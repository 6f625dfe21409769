export { toCount } from '$domain';
