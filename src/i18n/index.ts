export { formatDate, formatDay, formatList, formatNumber, formatTime } from './format';
export { language, type TextSpace } from './language.svelte';
export type { MessageParams } from './messages';
export { localized, t, type MessageKey } from './translate';
