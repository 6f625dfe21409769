import { agenda } from './en/agenda';
import { agreements } from './en/agreements';
import { backup } from './en/backup';
import { common } from './en/common';
import { connect } from './en/connect';
import { editor } from './en/editor';
import { files } from './en/files';
import { help } from './en/help';
import { home } from './en/home';
import { install } from './en/install';
import { inventory } from './en/inventory';
import { link } from './en/link';
import { notices } from './en/notices';
import { overview } from './en/overview';
import { own } from './en/own';
import { paper } from './en/paper';
import { region } from './en/region';
import { review } from './en/review';
import { round } from './en/round';
import { settings } from './en/settings';
import { storage } from './en/storage';
import { table } from './en/table';
import { ui } from './en/ui';
import { update } from './en/update';

/** The same texts in English. */
export const en = {
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
