import type { Arm } from './arm.ts';

/** What a TCP connection from the arm to that port takes now, the best of five, in milliseconds. */
export async function tcpRoundTripMs(arm: Arm, host: string, port: number): Promise<number> {
  const script = `
    const net = require('node:net');
    const times = [];
    const again = () => {
      if (times.length === 5) return console.log(Math.min(...times));
      const began = performance.now();
      const socket = net.connect(${port}, '${host}', () => {
        times.push(performance.now() - began);
        socket.destroy();
        again();
      });
    };
    again();`;
  return Number(await arm.output(process.execPath, ['-e', script]));
}
