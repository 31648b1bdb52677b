import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig, ConfigSchema as ServerConfig, turnOf } from '../server/src/config.ts';
import { iceServersFor } from '../server/src/media/ice-servers.ts';
import { inRoot } from '../setup/paths.mjs';
import { NODE_VERSION, PNPM_VERSION } from '../setup/versions.mjs';
import { ConfigSchema as SfuConfig } from '../sfu/src/config.ts';
import {
  environmentOf,
  exampleVariables,
  networks,
  read,
  referredVariables,
  service,
  services,
  volumes,
} from './compose-file.ts';

const option = (name: string): string =>
  service('turn')
    .command.find(argument => argument.startsWith(`--${name}=`))
    ?.split('=')[1] ?? '';

describe('compose.yaml', () => {
  test('asks for exactly the variables that .env.example explains', () => {
    expect(referredVariables().sort()).toEqual(Object.keys(exampleVariables()).sort());
  });

  test.each([
    ['server', ServerConfig],
    ['sfu', SfuConfig],
  ])('gives the %s a configuration that it accepts, and no variable that it does not know', (name, schema) => {
    const environment = environmentOf(name);
    schema.parse(environment);
    expect(Object.keys(environment).filter(key => !(key in schema.shape))).toEqual([]);
  });

  test('the server finds the sfu where it listens, on an address that only these containers reach', () => {
    const [node] = ServerConfig.parse(environmentOf('server')).SFU_NODES;
    const { CONTROL_HOST, CONTROL_PORT } = SfuConfig.parse(environmentOf('sfu'));
    expect(node?.url).toBe(`ws://${CONTROL_HOST}:${CONTROL_PORT}`);
    expect(CONTROL_HOST).toBe(networks.default.ipam.config[0]?.gateway);
  });

  test('secrets are shared by those who need the same one', () => {
    expect(service('server').environment.SFU_SECRET).toBe(service('sfu').environment.SFU_SECRET);
    expect(option('static-auth-secret')).toBe(service('server').environment.TURN_SECRET);
  });

  test('only the proxy publishes ports; the server answers where it looks', () => {
    const publishing = Object.entries(services).filter(([, { ports }]) => ports.length > 0);
    expect(publishing.map(([name]) => name)).toEqual(['proxy']);
    expect(environmentOf('proxy').SERVER_ADDRESS).toBe(`server:${environmentOf('server').PORT}`);
    expect(read('server.Dockerfile')).toContain(`EXPOSE ${environmentOf('server').PORT}\n`);
  });

  test('relay and media server do not want the same ports', () => {
    const { RTC_PORT } = SfuConfig.parse(environmentOf('sfu'));
    const lastMediaPort = RTC_PORT + 64;
    expect(lastMediaPort).toBeLessThan(Number(option('min-port')));
    expect(environmentOf('server').TURN_URLS).toContain(`:${option('listening-port')}`);
  });

  test('the relay inside TLS is offered once its address is filled in, and then to every browser', () => {
    const urlsOf = (more: string) => {
      const plain = environmentOf('server');
      const config = loadConfig({ ...plain, TURN_URLS: `${plain.TURN_URLS}${more}` });
      return iceServersFor(turnOf(config), 'peer-1', new Date())[0]?.urls;
    };
    const tls = `turns:priyom.example:${option('tls-listening-port')}?transport=tcp`;
    expect(read('.env.example')).toContain(tls);
    expect(urlsOf('')).toEqual(['turn:priyom.example:3478', 'turn:priyom.example:3478?transport=tcp']);
    expect(urlsOf(tls)?.at(-1)).toBe(tls);
    expect(service('turn').volumes).toContain('./certificates:/certificates:ro');
    for (const file of ['cert', 'pkey']) expect(option(file)).toMatch(/^\/certificates\//);
  });

  test('MongoDB’s key is written where nobody else may write, into a folder that is empty at every start', () => {
    const [script = ''] = service('mongo').command;
    const [, file = ''] = / > (\S+)/.exec(script) ?? [];
    expect(service('mongo').tmpfs).toContain(`${posix.dirname(file)}:mode=755`);
    expect(script).toContain(`--keyFile ${file} `);
  });

  test('what must survive is in volumes that are declared', () => {
    const named = Object.values(services).flatMap(({ volumes: mounts }) =>
      mounts.filter(mount => !mount.startsWith('.')),
    );
    expect(named.map(mount => mount.split(':')[0]).sort()).toEqual(Object.keys(volumes).sort());
  });

  test('waits only for services that there are', () => {
    const awaited = Object.values(services).flatMap(({ depends_on }) => Object.keys(depends_on));
    expect(awaited.filter(name => !services[name])).toEqual([]);
  });
});

describe.each(['server', 'sfu'])('the image of the %s', name => {
  const dockerfile = read(`${name}.Dockerfile`);

  test('is the one that compose.yaml builds, with the versions of the set-up', () => {
    expect(service(name).build).toEqual({ context: '..', dockerfile: `docker/${name}.Dockerfile` });
    expect(dockerfile).toContain(`ARG NODE_VERSION=${NODE_VERSION}\n`);
    expect(dockerfile).toContain(`ARG PNPM_VERSION=${PNPM_VERSION}\n`);
  });

  test('copies and runs what there is in the workspace', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(match => match[1]?.split(' ') ?? []);
    const program = `${name}/src/main.ts`;
    expect(dockerfile).toContain(`CMD ["node", "${program}"]`);
    expect([...copied, program].filter(path => !existsSync(inRoot(path)))).toEqual([]);
    expect(copied).toContain('shared');
    expect(copied).toContain(name);
  });
});
