import type { MessageKey } from '$i18n';

/** The places that are always in sight, in their fixed order. */
export const places = [
  { href: '#/', label: 'common.room_home', icon: 'home', isCurrentAt: (path: string) => path === '/' },
  {
    href: '#/voorbereiden',
    label: 'common.room_prepare',
    icon: 'clipboard-text',
    isCurrentAt: (path: string) => path.startsWith('/voorbereiden') || path.startsWith('/doorloop'),
  },
  {
    href: '#/aan-tafel',
    label: 'common.room_table',
    icon: 'users-group',
    isCurrentAt: (path: string) => path.startsWith('/aan-tafel') || path.startsWith('/aansluiten'),
  },
  {
    href: '#/vaststellen',
    label: 'common.room_establish',
    icon: 'rubber-stamp',
    isCurrentAt: (path: string) => path.startsWith('/vaststellen'),
  },
] as const satisfies readonly {
  href: string;
  label: MessageKey;
  icon: string;
  isCurrentAt: (path: string) => boolean;
}[];
