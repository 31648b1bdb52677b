import type { ParsedParams } from '@priyom/shared/signaling/requests';

export type JoinParams = ParsedParams<'session:join'>;
