import { makeArrangements } from '../../faults/support/private-database.mjs';

/** So many rows of an inventory, of 400 schools in 25 municipalities, a third without owner. @param {number} count */
export const makeInventory = async (count) => (await makeArrangements(count)).map(vary);

/** @param {object} row @param {number} at */
const vary = (row, at) => ({
  ...row,
  name: `Zorgklas ${at}`,
  schools: at % 7 === 0 ? [`School ${at % 400}`, `School ${(at + 1) % 400}`] : [`School ${at % 400}`],
  municipality: `Gemeente ${at % 25}`,
  financialOwner: at % 3 === 0 ? { state: 'unclear', names: [] } : { state: 'named', names: ['Gemeente Leiden'] },
});
