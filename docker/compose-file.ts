import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';

const Service = z.object({
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
  image: z.string().optional(),
  network_mode: z.string().optional(),
  ports: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  command: z.array(z.string()).default([]),
  tmpfs: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.unknown()).default({}),
});

const ComposeFile = z.object({
  services: z.record(z.string(), Service),
  networks: z.object({
    default: z.object({ ipam: z.object({ config: z.array(z.object({ subnet: z.string(), gateway: z.string() })) }) }),
  }),
  volumes: z.record(z.string(), z.null()),
});

export const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

export const composeText = read('compose.yaml');
const compose = ComposeFile.parse(parse(composeText));
export const { services, networks, volumes } = compose;

export function service(name: string): z.output<typeof Service> {
  const found = services[name];
  if (!found) throw new Error(`compose.yaml has no service ${name}`);
  return found;
}

/** May stay empty. */
const OPTIONAL = ['TURN_TLS_URLS'];

/** `.env.example` as docker compose reads it, with something in every variable that the institution fills in. */
export function exampleVariables(): Record<string, string> {
  const filledIn = Buffer.alloc(32, 1).toString('base64');
  const lines = read('.env.example').split('\n');
  const pairs = lines.flatMap(line => {
    const match = /^([A-Z_]+)=(.*)$/.exec(line);
    if (!match) return [];
    const [, name = '', value = ''] = match;
    return [[name, value || (OPTIONAL.includes(name) ? '' : filledIn)] as const];
  });
  return Object.fromEntries(pairs);
}

const REFERENCE = /\$\{([A-Z_]+)(?::\?|:-([^}]*))?\}/g;

/** Names of the variables that compose.yaml takes from `.env`. */
export const referredVariables = (): string[] => [
  ...new Set([...composeText.matchAll(REFERENCE)].map(match => match[1] ?? '')),
];

/** A service's environment as the container gets it. */
export function environmentOf(name: string): Record<string, string> {
  const variables = exampleVariables();
  const entries = Object.entries(service(name).environment).map(([key, value]) => [
    key,
    value.replaceAll(REFERENCE, (_, variable: string, fallback?: string) => variables[variable] ?? fallback ?? ''),
  ]);
  return Object.fromEntries(entries);
}
