/** Colleagues alone, nobody is served (D34): no check of the place, no consents, no papers about anybody. */
export const isAmongColleagues = ({ parties }: { parties: readonly unknown[] }): boolean => parties.length === 0;
