import { isSameCell, MAX_NAME_LENGTH, type BulkEdit, type BulkField, type Owner } from '$domain';

const UNCLEAR: Owner = { state: 'named', names: [] };

/** What is being filled in for many rows at once. */
export class BulkValue {
  field: BulkField | undefined = $state();
  owner: Owner = $state.raw(UNCLEAR);
  text = $state('');
  day: string | undefined = $state();

  /** What will be done; `undefined` while something is missing. */
  get edit(): BulkEdit | undefined {
    switch (this.field) {
      case undefined:
        return undefined;
      case 'financialOwner':
      case 'contentOwner':
        return this.#ownerEdit(this.field);
      case 'municipality':
      case 'source': {
        const value = this.text.trim();
        return value === '' || value.length > MAX_NAME_LENGTH ? undefined : { field: this.field, value };
      }
      case 'referenceDate':
      case 'contractEnd':
        return this.day === undefined ? undefined : { field: this.field, value: this.day };
    }
  }

  /** Begins anew with another field. */
  choose(field: BulkField | undefined): void {
    this.field = field;
    this.owner = UNCLEAR;
    this.text = '';
    this.day = undefined;
  }

  #ownerEdit(field: 'financialOwner' | 'contentOwner'): BulkEdit | undefined {
    const names = this.owner.names.map((name) => name.trim()).filter((name) => name !== '');
    const value = { state: this.owner.state, names };
    return isSameCell(value, UNCLEAR) ? undefined : { field, value };
  }
}
