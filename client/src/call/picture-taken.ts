import type { CallState } from './state.ts';
import { whoseNetwork } from './whose-network.ts';

/** By the network, in a talk that has pictures: a voice or a chat that somebody wished for loses none. */
export function isPictureTaken({ network, snapshot }: Pick<CallState, 'network' | 'snapshot'>): boolean {
  const { mode, modeCause } = snapshot ?? {};
  return network.voiceOnly && (mode === 'video' || (mode === 'voice' && modeCause === 'network'));
}

/** Whose network it was: the server's word goes before what is measured here, so that both sides read the same. */
export function whoHasTaken(facts: Parameters<typeof whoseNetwork>[0]): string | null {
  const { snapshot } = facts;
  return snapshot?.networkOf ?? whoseNetwork(facts) ?? snapshot?.me.participantId ?? null;
}
