import { createHash } from 'node:crypto';
import type { Database } from '../platform/mongo/database.ts';
import { not } from '../platform/mongo/filter.ts';
import { deviceAbout } from './device-about.ts';
import { type Invitation, invitationsModel } from './model.ts';

/** More than anybody has; a link that was put on a web page must not grow its document. */
const MAX_DEVICES = 30;

export function clientHashOf(clientId: string): string {
  return createHash('sha256').update(`client:${clientId}`).digest('base64url');
}

/** Lists the browser with the link: the specialist sees each (model §6). */
export async function addDevice(
  database: Database,
  invitation: Invitation,
  { clientHash, userAgent }: { clientHash: string; userAgent: string },
  now: Date,
): Promise<void> {
  const invitations = database.in(invitation, invitationsModel);
  const _id = invitation._id;
  const seen = await invitations.updateOne(
    { _id, 'devices.clientHash': clientHash },
    { $set: { 'devices.$[device].lastAt': now } },
    { arrayFilters: [{ 'device.clientHash': clientHash }] },
  );
  if (seen === 1 || invitation.devices.length >= MAX_DEVICES) return;
  const device = { clientHash, about: deviceAbout(userAgent), firstAt: now, lastAt: now };
  await invitations.updateOne({ _id, 'devices.clientHash': not(clientHash) }, { $push: { devices: device } });
}
