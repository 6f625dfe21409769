export const planted = {
  missing: 'Ontbreekt in het Engels',
  places: 'Nog {count} vragen',
  empty: '',
  form: { one: '{count} vraag', other: '{count} vragen' },
  unused: 'Nergens te zien',
  made_yes: 'Ja',
  computed: `${1}`,
};
