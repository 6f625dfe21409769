import type { t } from '$i18n';

export type Translate = typeof t;
