/** Why a parcel is not taken in. Nothing was changed then. */
export type ParcelProblem =
  | 'damaged'
  /** A later version of the app made it. */
  | 'newer'
  | 'too-large'
  /** It is of a table that this device does not know. */
  | 'no-key'
  /** It was made before the keys of the table were renewed: who was taken out since could have made it. */
  | 'old-keys'
  /** It was made after the keys of the table were renewed, and this device has the earlier ones. */
  | 'new-keys'
  /** Nobody who may write at the table signed it. */
  | 'unsigned';
