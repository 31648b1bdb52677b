/** Of the library this alone; what else it exports (other transports, a cache of managers) stays out of the chunk. */
export { Manager } from 'socket.io-client';
