// Loaded into the server and the sfu by `node --import`. Their standard input is a pipe from `npm start`: when that ends,
// whoever started us is gone (even by kill -9), and a program that nobody supervises would only hold ports and data.
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
if ('unref' in process.stdin) process.stdin.unref();
