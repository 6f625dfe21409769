/**
 * What the terminal says, Dutch first. The host stands apart from the app and runs before it is built, so these
 * sentences are not in its dictionaries.
 */

export const USAGE = `Ontwikkeltafel

  npm start                                 de app en de signaleringsdienst op deze computer
                                            the app and its signalling host on this computer
  npm start -- --port 8080                  op een andere poort / on another port (4321)
  npm start -- --host 0.0.0.0               ook voor andere apparaten / for other devices too (localhost)

  node dist/host/main.js --signalling-only  alleen de signaleringsdienst / the signalling host only
  node dist/host/main.js --root MAP         de app uit een andere map / the app from another folder
  node dist/host/main.js --trust-proxy      achter een reverse proxy: adressen uit X-Forwarded-For
                                            behind a reverse proxy: addresses from X-Forwarded-For
`;

export const started = (address: string): string => `Ontwikkeltafel: ${address}`;

export const startedSignallingOnly = (address: string): string =>
  `Ontwikkeltafel (alleen signalering / signalling only): ${address.replace(/^http/, 'ws')}signalling`;

export const NEEDS_HTTPS = `Andere apparaten hebben https nodig voor installeren, offline werken en de camera: zie src/host/README.md.
Other devices need https for installing, working offline and the camera: see src/host/README.md.`;

export const wrongOption = (option: string): string =>
  `Deze optie begrijpt Ontwikkeltafel niet: ${option}. Alle opties: npm start -- --help
Ontwikkeltafel does not understand this option: ${option}. All options: npm start -- --help`;

export const notBuilt = (root: string): string =>
  `In ${root} staat geen gebouwde app. Voer eerst uit: npm start (of: npm run build).
There is no built app in ${root}. First run: npm start (or: npm run build).`;

const portInUse = (port: number, other = port < 65_535 ? port + 1 : 4321): string =>
  `Poort ${port} is al in gebruik; misschien draait Ontwikkeltafel al. Kies een andere poort: npm start -- --port ${other}
Port ${port} is already in use; Ontwikkeltafel may be running already. Choose another port: npm start -- --port ${other}`;

const portForbidden = (port: number): string =>
  `Poort ${port} mag op deze computer niet worden gebruikt. Kies een poort boven 1023: npm start -- --port 4321
Port ${port} may not be used on this computer. Choose a port above 1023: npm start -- --port 4321`;

const hostUnknown = (host: string): string =>
  `Het adres ${host} hoort niet bij deze computer. Laat --host weg, of gebruik: --host 0.0.0.0
The address ${host} does not belong to this computer. Leave out --host, or use: --host 0.0.0.0`;

const cannotListen = (reason: string): string =>
  `Ontwikkeltafel kan niet starten: ${reason}
Ontwikkeltafel cannot start: ${reason}`;

/** What to do when the port cannot be had. */
export function listenFailure(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return portInUse(port);
    case 'EACCES':
      return portForbidden(port);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return hostUnknown(host);
    default:
      return cannotListen(error.message);
  }
}
