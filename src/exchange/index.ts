export { privateCopyName, workToCopy, type PrivateWork } from './private-copy';
export { saveFile } from './save-file';
