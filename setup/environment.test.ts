import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { programVariables, withDatabaseName } from './environment.mjs';
import { inRoot } from './paths.mjs';

const secret = Buffer.alloc(32, 7).toString('base64');
const facts = {
  clientDir: '/client',
  workerBin: '/worker',
  secrets: { jwtSecret: secret, masterKey: secret, sfuSecret: secret },
  lan: null,
  isTerminal: false,
};
const files = { key: '/d/server.key', certificate: '/d/server.crt', authority: '/d/authority.crt' };
const onLan = { ...facts, lan: { address: '192.168.1.5', files } };

interface ConfigModule {
  ConfigSchema: { parse(input: unknown): unknown; shape: Record<string, unknown> };
}

describe('the programs’ environment on one machine', () => {
  test('server and sfu agree on the secret and the control port', () => {
    const { server, sfu } = programVariables(facts, { CONTROL_PORT: '5555' });
    expect(sfu.CONTROL_PORT).toBe('5555');
    expect(server.SFU_NODES).toContain('ws://127.0.0.1:5555');
    expect(server.SFU_SECRET).toBe(sfu.SFU_SECRET);
  });

  test('what the operator has set wins', () => {
    const { server, sfu } = programVariables(facts, { PORT: '8080', PRIYOM_ADDRESS: '10.0.0.5', DEMO: '0' });
    expect(server).toMatchObject({ PORT: '8080', PUBLIC_URL: 'http://10.0.0.5:8080', DEMO: '0' });
    expect(sfu.ANNOUNCED_ADDRESS).toBe('10.0.0.5');
  });

  test('phones on the network come by https, and send media to the same address', () => {
    const { server, sfu } = programVariables(onLan, { TLS_PORT: '8443' });
    expect(server).toMatchObject({
      PUBLIC_URL: 'https://192.168.1.5:8443',
      TLS_PORT: '8443',
      TLS_CA_FILE: files.authority,
    });
    expect(sfu.ANNOUNCED_ADDRESS).toBe('192.168.1.5');
    expect(programVariables(facts, {}).server).not.toHaveProperty('TLS_PORT');
  });

  test.each([
    ['server', facts],
    ['server', onLan],
    ['sfu', facts],
  ] as const)('%s accepts it as it is', async (program, given) => {
    const file = inRoot(program, 'src', 'config.ts');
    expect(existsSync(file)).toBe(true);
    const { ConfigSchema }: ConfigModule = await import(pathToFileURL(file).href);
    const variables = programVariables(given, {})[program];
    ConfigSchema.parse({ ...variables, MONGODB_URI: 'mongodb://127.0.0.1/priyom' });
    const unknown = Object.keys(variables).filter(name => !(name in ConfigSchema.shape));
    expect(unknown.filter(name => name !== 'MEDIASOUP_WORKER_BIN')).toEqual([]);
  });

  test('a database name is added where there is none', () => {
    expect(withDatabaseName('mongodb://h:1/?a=b', 'priyom')).toBe('mongodb://h:1/priyom?a=b');
    expect(withDatabaseName('mongodb://a,b,c', 'priyom')).toBe('mongodb://a,b,c/priyom');
    expect(withDatabaseName('mongodb+srv://u:p@h/own?a=b', 'priyom')).toBe('mongodb+srv://u:p@h/own?a=b');
  });
});
