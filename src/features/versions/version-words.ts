import { base64UrlToBytes, fingerprintToWords, type Version } from '$domain';
import { formatDate, formatTime, t } from '$i18n';

/** The six words of a version: they follow from all that it says. */
export const wordsOfVersion = ({ id }: Pick<Version, 'id'>): readonly string[] =>
  fingerprintToWords(base64UrlToBytes(id) ?? new Uint8Array());

/** When it was frozen, in words. */
export const sayFrozenAt = ({ frozenAt }: Pick<Version, 'frozenAt'>, who: string): string =>
  t('versions.frozenBy', { date: formatDate(frozenAt), time: formatTime(frozenAt), who });

/** A version in a list to choose from. */
export const sayOption = (version: Version): string =>
  t('versions.option', {
    name: nameOfVersion(version),
    date: formatDate(version.frozenAt),
    time: formatTime(version.frozenAt),
  });

/** What a version is called; one that the app kept by itself is called after what was put back. */
export const nameOfVersion = ({ name, state }: Pick<Version, 'name' | 'state'>): string =>
  state === 'saved' ? t('versions.savedName', { name }) : name;
