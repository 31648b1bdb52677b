import { AppointmentCard } from '@priyom/shared/api/appointments';
import { useQuery } from '@tanstack/react-query';
import type * as z from 'zod';
import { request } from '../staff-app/request.ts';

export type Card = z.infer<typeof AppointmentCard>;
export type Appointment = Card['appointment'];
export type Party = Appointment['parties'][number];
export type Link = Card['links'][number];

/** One meeting with its links and history; its state changes while it is looked at (a citizen comes, a check passes). */
export function useCard(id: string) {
  return useQuery({
    queryKey: ['appointment', id],
    queryFn: ({ signal }) => request('appointment', AppointmentCard, { params: { id }, signal }),
    refetchInterval: 30_000,
  });
}
