export const words = { familiar: 'Kies je tafel', foreign: 'De peer is weg', fine: 'Jeugdhulp, onderwijs en u' };
