import { toNameKey, type NameKind, type RegisterNames } from '../registers/register-names';
import type { UnknownName } from './import-plan';
import type { InventoryRow } from '../register-row';
import type { NameLink, SheetForm } from './sheet-form';

/** By what a name that is not known here is decided on. */
const keyOfName = (kind: NameKind, name: string): string => `${kind}|${toNameKey(name)}`;

/** The names in a sheet that point to something else. What is not known here is listed, and a person says what it is (IX7). */
export class NameLinks<R extends InventoryRow> {
  readonly #linkByColumn: ReadonlyMap<string, NameLink>;
  readonly #known = new Set<string>();
  readonly #decisions: ReadonlyMap<string, string>;
  readonly #unknown = new Map<string, { name: string; kind: NameKind; rows: number[] }>();

  constructor(form: SheetForm<R>, present: readonly R[], known: RegisterNames, decisions: ReadonlyMap<string, string>) {
    this.#decisions = decisions;
    const linked = form.columns.flatMap((column) => (column.link === undefined ? [] : [{ column, link: column.link }]));
    this.#linkByColumn = new Map(linked.map(({ column, link }) => [column.column, link]));
    for (const { column, link } of linked) {
      for (const name of known[link.kind]) this.#known.add(keyOfName(link.kind, name));
      // What a row of the register says already is no news.
      for (const row of present)
        for (const name of link.namesIn(column.write(row))) this.#known.add(keyOfName(link.kind, name));
    }
  }

  get unknown(): readonly UnknownName[] {
    return [...this.#unknown].map(([key, { name, kind, rows }]) => ({
      key,
      kind,
      name,
      rows,
      decision: this.#decisions.get(key),
    }));
  }

  /** The text of a cell with the names that were chosen; nothing while one of them is not known and nothing was chosen. */
  read(column: string, text: string, row: number): string | undefined {
    const link = this.#linkByColumn.get(column);
    if (link === undefined) return text;
    const unknown = link.namesIn(text).filter((name) => !this.#known.has(keyOfName(link.kind, name)));
    if (unknown.length === 0) return text;
    for (const name of unknown) this.#note(link.kind, name, row);
    if (unknown.some((name) => !this.#decisions.has(keyOfName(link.kind, name)))) return undefined;
    return link.rename(text, (name) => this.#decisions.get(keyOfName(link.kind, name)) ?? name);
  }

  #note(kind: NameKind, name: string, row: number): void {
    const key = keyOfName(kind, name);
    const noted = this.#unknown.get(key) ?? { name, kind, rows: [] };
    if (noted.rows.at(-1) !== row) noted.rows.push(row);
    this.#unknown.set(key, noted);
  }
}
