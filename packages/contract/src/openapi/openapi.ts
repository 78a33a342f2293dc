import { ERROR_CODES } from '@reeve/domain';
import type { z } from 'zod';
import type { Operation } from '../operation.ts';
import { OPERATIONS, tagOf, TAGS } from '../operations.ts';
import { Components, type Json } from './components.ts';

const PROBLEM: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'a plain sentence for a person' },
    status: { type: 'integer' },
    code: { enum: ERROR_CODES },
    detail: { type: 'object' },
    requestId: { type: 'string' },
  },
};
const PROBLEM_RESPONSE: Json = {
  description: 'A problem, in one sentence.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const UPLOAD: Json = {
  type: 'object',
  required: ['settings', 'file'],
  properties: {
    settings: { type: 'string', contentMediaType: 'application/json' },
    file: { type: 'string', contentMediaType: 'application/octet-stream' },
  },
};

interface Parameter extends Json {
  readonly name: string;
}

function parametersOf(operation: Operation, components: Components): readonly Parameter[] {
  const from = (type: z.ZodType, place: 'path' | 'query'): Parameter[] => {
    const schema = components.schemaOf(type, 'input');
    const required = (schema['required'] ?? []) as readonly string[]; // JSON Schema: a list of names
    return Object.entries((schema['properties'] ?? {}) as Json).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: property,
    }));
  };
  return [...from(operation.params, 'path'), ...from(operation.query, 'query')];
}

function requestOf(operation: Operation, components: Components): Json {
  const content = operation.upload
    ? { 'multipart/form-data': { schema: UPLOAD } }
    : { 'application/json': { schema: components.schemaOf(operation.input, 'input') } };
  return { required: true, content };
}

function entryOf(operation: Operation, components: Components): Json & { readonly parameters: readonly Parameter[] } {
  const takesBody = operation.method === 'POST' || operation.method === 'PUT';
  const content = operation.file
    ? { [operation.file]: {} }
    : { 'application/json': { schema: components.schemaOf(operation.reply, 'output') } };
  return {
    operationId: operation.name,
    tags: [tagOf(operation)],
    summary: operation.summary,
    parameters: parametersOf(operation, components),
    ...(takesBody ? { requestBody: requestOf(operation, components) } : {}),
    responses: { 200: { description: 'Done.', content }, default: { $ref: '#/components/responses/Problem' } },
    ...(operation.access === 'open' ? { security: [] } : {}),
  };
}

/** Parameters that operations share, by name: where one name has several, the most common. */
function sharedParameters(all: readonly Parameter[]): Readonly<Record<string, Parameter>> {
  const uses = new Map<string, number>();
  for (const text of all.map((one) => JSON.stringify(one))) uses.set(text, (uses.get(text) ?? 0) + 1);
  const shared: Record<string, Parameter> = {};
  for (const [text, count] of [...uses].toSorted(([, a], [, b]) => b - a)) {
    const parameter = JSON.parse(text) as Parameter; // written above
    if (count > 1) shared[parameter.name] ??= parameter;
  }
  return Object.fromEntries(Object.entries(shared).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The OpenAPI 3.1 document of every operation, with paths and names in a fixed order. What operations share is a component. */
export function openApi(version: string): Json {
  const components = new Components();
  const entries = OPERATIONS.map((operation) => ({ operation, entry: entryOf(operation, components) }));
  const parameters = sharedParameters(entries.flatMap(({ entry }) => entry.parameters));
  const shown = (one: Parameter): Json =>
    JSON.stringify(parameters[one.name]) === JSON.stringify(one)
      ? { $ref: `#/components/parameters/${one.name}` }
      : one;
  const paths: Record<string, Record<string, Json>> = {};
  for (const { operation, entry } of entries) {
    const path = operation.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][operation.method.toLowerCase()] = { ...entry, parameters: entry.parameters.map(shown) };
  }
  const { document, schemas } = components.settle({
    paths: Object.fromEntries(Object.entries(paths).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    parameters,
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Reeve', version, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    security: [{ session: [] }, { token: [] }],
    tags: TAGS.map((name) => ({ name })),
    paths: document['paths'],
    components: {
      schemas: { ...schemas, Problem: PROBLEM },
      parameters: document['parameters'],
      responses: { Problem: PROBLEM_RESPONSE },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-reeve' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
