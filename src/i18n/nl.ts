import { actions } from './nl/actions';
import { agenda } from './nl/agenda';
import { agreements } from './nl/agreements';
import { aids } from './nl/aids';
import { backup } from './nl/backup';
import { behalf } from './nl/behalf';
import { bring } from './nl/bring';
import { closing } from './nl/closing';
import { common } from './nl/common';
import { connect } from './nl/connect';
import { editor } from './nl/editor';
import { files } from './nl/files';
import { guard } from './nl/guard';
import { heat } from './nl/heat';
import { help } from './nl/help';
import { home } from './nl/home';
import { install } from './nl/install';
import { inventory } from './nl/inventory';
import { lead } from './nl/lead';
import { link } from './nl/link';
import { living } from './nl/living';
import { margin } from './nl/margin';
import { movement } from './nl/movement';
import { notices } from './nl/notices';
import { overview } from './nl/overview';
import { own } from './nl/own';
import { paper } from './nl/paper';
import { picture } from './nl/picture';
import { proof } from './nl/proof';
import { pulse } from './nl/pulse';
import { region } from './nl/region';
import { registers } from './nl/registers';
import { review } from './nl/review';
import { round } from './nl/round';
import { screen } from './nl/screen';
import { settings } from './nl/settings';
import { sheet } from './nl/sheet';
import { spots } from './nl/spots';
import { settling } from './nl/settling';
import { storage } from './nl/storage';
import { table } from './nl/table';
import { together } from './nl/together';
import { terms } from './nl/terms';
import { ui } from './nl/ui';
import { update } from './nl/update';
import { versions } from './nl/versions';
import { views } from './nl/views';
import { voices } from './nl/voices';
import { written } from './nl/written';

/** Every text the app shows, in Dutch: the source of the keys. A namespace is a place in the app. */
export const nl = {
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
