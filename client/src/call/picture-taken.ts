import type { CallState } from './state.ts';

/** By the network, in a talk that has pictures: a voice or a chat that somebody wished for loses none. */
export function isPictureTaken({ network, snapshot }: Pick<CallState, 'network' | 'snapshot'>): boolean {
  const { mode, modeCause } = snapshot ?? {};
  return network.voiceOnly && (mode === 'video' || (mode === 'voice' && modeCause === 'network'));
}
