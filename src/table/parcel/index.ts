export { cutToLack, readHoldings, writeHoldings } from './holdings';
export { openParcel, readParcelFacts, sealParcel } from './parcel';
