import type { Today } from '@priyom/shared/api/appointments';
import { BASE } from '../staff-app/navigation.ts';
import { lineAddress } from '../staff-books/line-address.ts';

export type Todo = Today['todo'][number];

/** Where it is done; null: a task of its own, done by pressing «Сделано». */
export function addressOf(item: Todo): string | null {
  switch (item.kind) {
    case 'signProtocol':
      return `${BASE}/protocols/${item.id}`;
    case 'confirmLine':
      return lineAddress(item);
    case 'signRegister':
      return `${BASE}/registers/${item.id}`;
    case 'runCheck':
      return `${BASE}/check/${item.appointmentId ?? item.id}`;
    case 'failedCheck':
      return `${BASE}/checks`;
    default:
      return null;
  }
}
