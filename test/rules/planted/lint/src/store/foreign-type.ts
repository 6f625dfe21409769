export type Foreign = import('yjs').Doc;
