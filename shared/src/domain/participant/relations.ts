/** What somebody beside a camera, without a connection of their own, is to the person there (model §5.4). */
export const RELATIONS = ['colleague', 'child', 'parent', 'helper', 'interpreter', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];
