import { agenda } from './nl/agenda';
import { agreements } from './nl/agreements';
import { backup } from './nl/backup';
import { common } from './nl/common';
import { connect } from './nl/connect';
import { editor } from './nl/editor';
import { files } from './nl/files';
import { help } from './nl/help';
import { home } from './nl/home';
import { install } from './nl/install';
import { inventory } from './nl/inventory';
import { link } from './nl/link';
import { notices } from './nl/notices';
import { overview } from './nl/overview';
import { own } from './nl/own';
import { paper } from './nl/paper';
import { region } from './nl/region';
import { review } from './nl/review';
import { round } from './nl/round';
import { settings } from './nl/settings';
import { storage } from './nl/storage';
import { table } from './nl/table';
import { ui } from './nl/ui';
import { update } from './nl/update';

/** Every text the app shows, in Dutch: the source of the keys. A namespace is a place in the app. */
export const nl = {
  agenda,
  agreements,
  backup,
  common,
  connect,
  editor,
  files,
  help,
  home,
  install,
  inventory,
  link,
  notices,
  overview,
  own,
  paper,
  region,
  review,
  round,
  settings,
  storage,
  table,
  ui,
  update,
};
