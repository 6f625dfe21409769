export { privateCopyName, workToCopy } from './private-copy';
export { saveFile } from './save-file';
