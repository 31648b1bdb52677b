import type { RowKind } from './rows.ts';

/** Whose check of what it is, and how it reaches the server. */
export interface DeviceCheckOptions {
  consultationId: string;
  /** A guest's: the link by which this page was opened. */
  invitationId?: string;
  role: 'guest' | 'staff';
  /** What the meeting uses: nothing else is opened or asked about. Left out: everything. */
  rows?: readonly RowKind[];
  clientId: string;
  serverUrl?: string;
  renewSession?: () => Promise<unknown>;
}
