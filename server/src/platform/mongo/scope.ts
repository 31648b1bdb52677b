/** Whose records: a repository is made for a scope, so no query exists without an institution (model.md §1). */
export interface Scope {
  readonly institutionId: string;
}

/** What every stored document has. */
export interface Stored {
  _id: string;
  institutionId: string;
}

/**
 * The only places that may look across institutions, each with its reason. `institutions`: finding an institution
 * itself · `login`, `session-by-token`, `invitation-by-secret`: a name or a secret comes before anybody knows whose it
 * is · `public-group`, `enrolment-by-secret`, `subscriber-by-secret`: an announcement, a place in it and whose letters they
 * are, are found by their address alone
 * · `due-runner`, `book-sweep`, `live-recovery`: one poll for all · `audit`: one chain for each process · `verifier`: reads all chains
 * · `set-up`: the first start.
 */
export type AcrossReason =
  | 'institutions'
  | 'login'
  | 'session-by-token'
  | 'invitation-by-secret'
  | 'due-runner'
  | 'book-sweep'
  | 'live-recovery'
  | 'public-group'
  | 'enrolment-by-secret'
  | 'subscriber-by-secret'
  | 'audit'
  | 'verifier'
  | 'set-up';
