import type { IconName } from '../icons/icons';

/** The three rooms as the look knows them: a tint and an icon each; their words come from the screens. */
export type Room = 'prepare' | 'table' | 'establish';

export const ROOM_ICONS = {
  prepare: 'clipboard-text',
  table: 'users-group',
  establish: 'rubber-stamp',
} as const satisfies Record<Room, IconName>;
