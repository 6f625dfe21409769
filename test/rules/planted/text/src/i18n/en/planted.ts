export const planted = {
  places: '{done} questions left',
  empty: 'Empty',
  form: 'questions',
  unused: 'Nowhere to be seen',
  made_yes: 'Yes',
  extra: 'Not in Dutch',
};
