import type { MessageKey } from '$i18n';

/** The places that are always in sight, in their fixed order. */
export const places = [
  { href: '#/', label: 'common.roomHome', icon: 'home', isCurrentAt: (path: string) => path === '/' },
  {
    href: '#/voorbereiden',
    label: 'common.roomPrepare',
    icon: 'pencil',
    isCurrentAt: (path: string) => path.startsWith('/voorbereiden') || path === '/doorloop',
  },
  {
    href: '#/aan-tafel',
    label: 'common.roomTable',
    icon: 'users',
    isCurrentAt: (path: string) => path.startsWith('/aan-tafel') || path.startsWith('/aansluiten'),
  },
  {
    href: '#/vaststellen',
    label: 'common.roomEstablish',
    icon: 'certificate',
    isCurrentAt: (path: string) => path.startsWith('/vaststellen'),
  },
] as const satisfies readonly {
  href: string;
  label: MessageKey;
  icon: string;
  isCurrentAt: (path: string) => boolean;
}[];
