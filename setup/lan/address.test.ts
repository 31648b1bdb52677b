import { expect, test } from 'vitest';
import { ownAddresses, phoneAddress } from './address.mjs';

const one = (address: string, internal = false) => ({
  address,
  netmask: '255.255.255.0',
  family: 'IPv4' as const,
  mac: '00:00:00:00:00:00',
  internal,
  cidr: `${address}/24`,
});
const INTERFACES = {
  lo: [one('127.0.0.1', true)],
  docker0: [one('172.17.0.1')],
  wlan0: [one('192.168.1.5'), { ...one('fe80::1'), family: 'IPv6' as const, scopeid: 2 }],
  eth0: [one('10.0.0.7')],
};
const routedBy = (address?: string) => async () => address;

test('real networks come before those of containers, the loopback address never', () => {
  expect(ownAddresses(INTERFACES)).toEqual(['192.168.1.5', '10.0.0.7', '172.17.0.1']);
});

test('phones find this machine by the default route’s address', async () => {
  const own = ownAddresses(INTERFACES);
  expect(await phoneAddress(undefined, own, routedBy('10.0.0.7'))).toBe('10.0.0.7');
});

test('without a default route, or with one through another machine, by the first real network', async () => {
  const own = ownAddresses(INTERFACES);
  expect(await phoneAddress(undefined, own, routedBy())).toBe('192.168.1.5');
  expect(await phoneAddress(undefined, own, routedBy('203.0.113.9'))).toBe('192.168.1.5');
  expect(await phoneAddress(undefined, [], routedBy())).toBeUndefined();
});

test('what the operator names wins, a host name too', async () => {
  expect(await phoneAddress('desk.local', ['10.0.0.7'], routedBy('10.0.0.7'))).toBe('desk.local');
});

test('the kernel names the address of the default route, or that there is none', async () => {
  const own = ownAddresses();
  const address = await phoneAddress(undefined, own);
  if (own.length > 0) expect(own).toContain(address);
  else expect(address).toBeUndefined();
});
