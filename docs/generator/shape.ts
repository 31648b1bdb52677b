import * as z from 'zod';

interface Node {
  type?: string;
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  enum?: string[];
  const?: unknown;
  $ref?: string;
  additionalProperties?: Node | boolean;
}

/** Larger shapes are named, so that a row of the table stays readable. */
const MAX_FIELDS = 12;

/** One-line TypeScript-like shape of a schema, two levels deep. */
export function shape(schema: z.ZodType): string {
  const json: Node = JSON.parse(
    JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', reused: 'inline' })),
  );
  return `\`${print(json, 0)}\``;
}

function print(node: Node, depth: number): string {
  if (node.enum) return node.enum.map(value => `'${value}'`).join(' | ');
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.anyOf) return [...new Set(node.anyOf.map(option => print(option, depth)))].join(' | ');
  if (node.type === 'array') return `${wrap(node.items ? print(node.items, depth + 1) : 'unknown')}[]`;
  if (node.properties) return object(node.properties, depth);
  if (typeof node.additionalProperties === 'object') return `{[key]: ${print(node.additionalProperties, depth + 1)}}`;
  return node.type ?? 'unknown';
}

function wrap(text: string): string {
  return text.includes(' | ') ? `(${text})` : text;
}

function object(properties: Record<string, Node>, depth: number): string {
  const names = Object.keys(properties);
  if (depth >= 2 || names.length > MAX_FIELDS)
    return `{${names.slice(0, MAX_FIELDS).join(', ')}${names.length > MAX_FIELDS ? ', …' : ''}}`;
  return `{${names.map(name => `${name}: ${print(properties[name] ?? {}, depth + 1)}`).join(', ')}}`;
}
