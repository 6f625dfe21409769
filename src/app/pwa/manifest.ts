import type { ManifestOptions } from 'vite-plugin-pwa';
import { SHARE_FIELD, SHARE_PATH } from './shared-file';

/** What a device shows of the installed app. Read by vite.config.ts at build time. */
export const manifest: Partial<ManifestOptions> = {
  id: './',
  name: 'Ontwikkeltafel',
  short_name: 'Ontwikkeltafel',
  description: 'Jeugdhulp en onderwijs op elkaar afstemmen: voorbereiden, aan tafel en vaststellen.',
  lang: 'nl',
  dir: 'ltr',
  start_url: './#/',
  scope: './',
  display: 'standalone',
  orientation: 'any',
  background_color: '#ffffff',
  theme_color: '#ffffff',
  categories: ['government', 'education', 'productivity'],
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  file_handlers: [{ action: './#/bestand', accept: { 'application/octet-stream': ['.ontwikkeltafel'] } }],
  share_target: {
    action: `./${SHARE_PATH}`,
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      files: [{ name: SHARE_FIELD, accept: ['application/octet-stream', 'application/zip', '.ontwikkeltafel'] }],
    },
  },
  screenshots: [
    {
      src: 'screenshots/start-wide.png',
      sizes: '1024x768',
      type: 'image/png',
      form_factor: 'wide',
      label: 'Start: drie ruimten en wat er wacht',
    },
    {
      src: 'screenshots/vraag-narrow.png',
      sizes: '390x844',
      type: 'image/png',
      form_factor: 'narrow',
      label: 'Snelle doorloop: één vraag per scherm',
    },
  ],
  shortcuts: [
    {
      name: 'Snelle doorloop',
      short_name: 'Doorloop',
      description: 'Ga verder bij de volgende open vraag',
      url: './#/doorloop',
      icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
    },
    {
      name: 'Ontwikkeldocument',
      short_name: 'Document',
      description: 'Open het ontwikkeldocument van uw laatste tafel',
      url: './#/document',
      icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
    },
  ],
};
