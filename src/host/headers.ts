/**
 * The headers that go with every response. The content security policy stands here once: the build writes the same
 * policy into `index.html`, so that a plain static host is as strict as ours.
 */

/** What a page may load, without what a meta element cannot say. Source: issue 2, "Response headers and meta". */
const POLICY_FOR_ANY_PLACE = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' ws: wss:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The Trusted Types policies that exist: Svelte's, ProseMirror's for pasted content, and ours for the worker's address. */
const TRUSTED_TYPES = [
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html ProseMirrorClipboard ontwikkeltafel-service-worker ontwikkeltafel-spreadsheet-worker',
];

/** The policy for the `Content-Security-Policy` response header. */
export const CONTENT_SECURITY_POLICY = [...POLICY_FOR_ANY_PLACE, "frame-ancestors 'none'", ...TRUSTED_TYPES].join('; ');

/** The same policy for a meta element, which ignores `frame-ancestors` and warns about it. */
export const META_CONTENT_SECURITY_POLICY = [...POLICY_FOR_ANY_PLACE, ...TRUSTED_TYPES].join('; ');

/** Scanning a code, copying an invitation, the big screen, and a tablet that stays awake at the table. */
const OWN_FEATURES = ['camera', 'clipboard-write', 'fullscreen', 'screen-wake-lock'];

/**
 * Named one by one because the header has no way to say "everything else off". Left out are names that some platforms
 * do not know and warn about on every page (bluetooth, web-share).
 */
const FEATURES_OFF = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'clipboard-read',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const PERMISSIONS_POLICY = [
  ...OWN_FEATURES.map((feature) => `${feature}=(self)`),
  ...FEATURES_OFF.map((feature) => `${feature}=()`),
].join(', ');

/** Sent with every response, also with errors. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': PERMISSIONS_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Hashed names never change their content; everything else is asked for again, so that an update is seen at once. */
export function cacheControlFor(pathname: string): string {
  return pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
