/** Colleagues alone, nobody is served (D34): no check of the place, no consents, no papers about anybody. */
export const isAmongColleagues = ({ parties, group, isGroup }: Served): boolean =>
  parties.length === 0 && !group && !isGroup;

/** An announced group serves whoever enrols, also before the first one has (ADR 17). */
interface Served {
  parties: readonly unknown[];
  group?: boolean;
  isGroup?: boolean;
}
