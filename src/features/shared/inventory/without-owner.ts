/** Where the arrangements without an owner are listed. */
export const WITHOUT_OWNER_HREF = '#/voorbereiden/arrangementen?eigenaar=zonder';
