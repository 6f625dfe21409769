/** What a table's storage needs after opening, or when something is wrong: fetched late. */
export { salvage, type Salvage } from './careful-open';
export { isReadable, readSetAside, setAside, writeCheckpoint, type SetAside } from './checkpoints';
