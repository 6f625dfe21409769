export { t } from '$i18n';
