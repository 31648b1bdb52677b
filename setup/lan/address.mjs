import { createSocket } from 'node:dgram';
import { isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Bridges of containers and virtual machines, tunnels: no phone is there. */
const NOT_A_ROOM = /^(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|lxc|tun|tap|wg|utun|bridge)/i;

/** By a documentation address (RFC 5737): nobody is there, and nothing is sent. */
const SOMEBODY_ELSE = '198.51.100.1';

/** @typedef {ReturnType<typeof networkInterfaces>} Interfaces */

/**
 * This machine's IPv4 addresses that others can reach, those of real networks first.
 *
 * @param {Interfaces} [interfaces]
 * @returns {string[]}
 */
export function ownAddresses(interfaces = networkInterfaces()) {
  const all = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ address, internal }) => !internal && isIPv4(address))
      .map(({ address }) => ({ address, isAside: NOT_A_ROOM.test(name) })),
  );
  return all.sort((one, other) => Number(one.isAside) - Number(other.isAside)).map(({ address }) => address);
}

/**
 * Where phones find this machine: what the operator names, else the address of the default route, else the first one.
 *
 * @param {string | undefined} chosen PRIYOM_ADDRESS
 * @param {readonly string[]} own
 * @param {() => Promise<string | undefined>} [routed]
 * @returns {Promise<string | undefined>} undefined: this machine is in no network
 */
export async function phoneAddress(chosen, own, routed = defaultRouteAddress) {
  if (chosen) return chosen;
  const address = await routed();
  return address && own.includes(address) ? address : own[0];
}

/**
 * The address from which this machine would speak to the world: the kernel tells it when a UDP socket is connected.
 *
 * @returns {Promise<string | undefined>} undefined: there is no default route
 */
function defaultRouteAddress() {
  return new Promise(resolve => {
    const socket = createSocket('udp4');
    /** @param {string} [address] */
    const answer = address => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => answer());
    socket.connect(9, SOMEBODY_ELSE, () => answer(socket.address().address));
  });
}
