export { focusMain, navigate } from './navigation';
