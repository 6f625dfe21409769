import { actions } from './en/actions';
import { agenda } from './en/agenda';
import { agreements } from './en/agreements';
import { aids } from './en/aids';
import { backup } from './en/backup';
import { behalf } from './en/behalf';
import { bring } from './en/bring';
import { closing } from './en/closing';
import { common } from './en/common';
import { connect } from './en/connect';
import { editor } from './en/editor';
import { files } from './en/files';
import { guard } from './en/guard';
import { heat } from './en/heat';
import { help } from './en/help';
import { home } from './en/home';
import { install } from './en/install';
import { inventory } from './en/inventory';
import { lead } from './en/lead';
import { link } from './en/link';
import { living } from './en/living';
import { margin } from './en/margin';
import { movement } from './en/movement';
import { notices } from './en/notices';
import { overview } from './en/overview';
import { own } from './en/own';
import { paper } from './en/paper';
import { picture } from './en/picture';
import { proof } from './en/proof';
import { pulse } from './en/pulse';
import { region } from './en/region';
import { registers } from './en/registers';
import { review } from './en/review';
import { round } from './en/round';
import { screen } from './en/screen';
import { settings } from './en/settings';
import { sheet } from './en/sheet';
import { spots } from './en/spots';
import { settling } from './en/settling';
import { storage } from './en/storage';
import { table } from './en/table';
import { together } from './en/together';
import { terms } from './en/terms';
import { ui } from './en/ui';
import { update } from './en/update';
import { versions } from './en/versions';
import { views } from './en/views';
import { voices } from './en/voices';
import { written } from './en/written';

/** The same texts in English. */
export const en = {
  actions,
  agenda,
  agreements,
  aids,
  backup,
  behalf,
  bring,
  closing,
  common,
  connect,
  editor,
  files,
  guard,
  heat,
  help,
  home,
  install,
  inventory,
  lead,
  link,
  living,
  margin,
  movement,
  notices,
  overview,
  own,
  paper,
  picture,
  proof,
  pulse,
  region,
  registers,
  review,
  round,
  screen,
  settings,
  sheet,
  spots,
  settling,
  storage,
  table,
  together,
  terms,
  ui,
  update,
  versions,
  views,
  voices,
  written,
};
