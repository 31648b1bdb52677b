import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';

/**
 * What is the least that an acknowledged request costs: JSON in, JSON out, nothing known of who asks. `ws` alone, and
 * socket.io with an acknowledgement. Tells its port on its first line.
 */
const [, , way] = process.argv;
const http = createServer();
if (way === 'ws') {
  new WebSocketServer({ server: http }).on('connection', socket => {
    socket.on('message', data => {
      const { id }: { id: unknown } = JSON.parse(String(data));
      socket.send(JSON.stringify({ id, ok: true, data: {} }));
    });
  });
} else {
  new Server(http).on('connection', socket => {
    socket.onAny((_name: unknown, _params: unknown, answer: (ack: unknown) => void) => answer({ ok: true, data: {} }));
  });
}
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  console.info(typeof address === 'object' ? address?.port : address);
});
