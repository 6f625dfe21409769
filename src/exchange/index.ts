export { openContainer } from './container/container';
export { privateCopyName, workToCopy } from './private-copy';
export { saveFile } from './save-file';
