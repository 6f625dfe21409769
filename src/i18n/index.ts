export { formatDate, formatDay, formatList, formatNumber, formatTime } from './format';
export { language } from './language.svelte';
export type { Message, MessageParams, Messages } from './messages';
export { localized, t, type MessageKey } from './translate';
