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
 * The only places that may look across institutions, each with its reason:
 * `institutions`: finding an institution itself · `session-by-token`, `invitation-by-secret`: a secret comes before
 * anybody knows whose it is · `due-runner`: one poll for all · `verifier`: reads all chains · `set-up`: indexes, seeds.
 */
export type AcrossReason =
  | 'institutions'
  | 'session-by-token'
  | 'invitation-by-secret'
  | 'due-runner'
  | 'audit-anchors'
  | 'verifier'
  | 'set-up';
