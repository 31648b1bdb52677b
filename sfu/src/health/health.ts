import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SfuNode } from '../node.ts';

/** `GET /health`: 200 while every worker is up, 503 while one is missing or the node drains. Ids and numbers only. */
export function answerHealth(node: SfuNode, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' || request.url !== '/health') {
    response.writeHead(404).end();
    return;
  }
  const workersUp = node.pool.workers.length;
  const isReady = workersUp === node.pool.size && !node.isDraining;
  const { rooms, peers, draining } = node.load;
  const body = { nodeId: node.id, ready: isReady, draining, workersUp, workers: node.pool.size, rooms, peers };
  response.writeHead(isReady ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
