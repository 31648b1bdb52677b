// with-parent.mjs <program> <arguments…>: runs a program that does not notice when whoever started it is gone. Our standard
// input is a pipe from there; when that ends, even by kill -9, the program is asked to stop.
import { spawn } from 'node:child_process';

const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
const stop = () => child.kill('SIGTERM');
process.stdin.on('end', stop).resume();
process.on('SIGTERM', stop);
child.on('error', error => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', code => process.exit(code ?? 128));
