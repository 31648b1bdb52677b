import type { AppointmentView, GuestLinkIssued, IssuedLink } from '@priyom/shared/api/appointments';
import type * as z from 'zod';
import { create } from 'zustand';
import { forgetOnSignOut } from '../staff-app/private-memory.ts';

export type Issued = z.infer<typeof IssuedLink>;

interface Memory {
  /** By invitation; the server keeps only a hash, so after a reload they are gone. */
  links: Readonly<Record<string, Issued>>;
  /** The last booking, shown again when the person comes back to that very page of the history. */
  booked: {
    pageKey: string;
    appointment: AppointmentView;
    links: readonly Issued[];
    guests: readonly GuestLinkIssued[];
    isEarlier: boolean;
  } | null;
}

const EMPTY: Memory = { links: {}, booked: null };

/** Secret addresses just issued: in this page's memory, never in storage, never in the address bar. */
export const useIssuedLinks = create<Memory>(() => EMPTY);

forgetOnSignOut(() => useIssuedLinks.setState(EMPTY, true));

export function rememberLinks(issued: readonly Issued[]): void {
  const added = Object.fromEntries(issued.map(each => [each.link.invitationId, each]));
  useIssuedLinks.setState(({ links }) => ({ links: { ...links, ...added } }));
}

export function rememberBooked(booked: NonNullable<Memory['booked']>): void {
  rememberLinks(booked.links);
  useIssuedLinks.setState({ booked });
}

/** The address of a link that still works, if it was issued in this page. */
export function useSecretOf(invitationId: string | undefined): string | null {
  return useIssuedLinks(({ links }) => (invitationId === undefined ? null : (links[invitationId]?.url ?? null)));
}
