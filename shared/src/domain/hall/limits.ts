/** Few, and each says something: a row of thirty faces helps nobody. */
export const REACTIONS = ['agree', 'thanks', 'heart', 'slower', 'louder'] as const;

/** Plain numbers, apart from the schemas: a citizen's page has no room for what checks them. */
export const HALL_LIMITS = {
  question: 300,
  /** Of one person, not answered yet: others' come to be seen too. */
  openQuestions: 5,
  /** So many a hall is shown; the leaders see all. */
  shownQuestions: 50,
  pollQuestion: 200,
  pollOption: 80,
  mostOptions: 6,
  caption: 300,
} as const;
