import { ERROR_CODES } from '@reeve/domain';
import { z } from 'zod';
import { OPERATIONS } from './operations.ts';
import type { Operation } from './operation.ts';

type Json = Readonly<Record<string, unknown>>;

function schemaOf(type: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Record<string, unknown>;
  return schema;
}

function parametersOf(operation: Operation): Json[] {
  const from = (type: z.ZodType, place: 'path' | 'query'): Json[] => {
    const schema = schemaOf(type, 'input');
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

const UPLOAD: Json = {
  type: 'object',
  required: ['settings', 'file'],
  properties: {
    settings: { type: 'string', contentMediaType: 'application/json' },
    file: { type: 'string', contentMediaType: 'application/octet-stream' },
  },
};

/** The OpenAPI 3.1 document of every operation, with paths and names in a fixed order. */
export function openApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of OPERATIONS) {
    const path = operation.path.replaceAll(/:(\w+)/g, '{$1}');
    const content = operation.file
      ? { [operation.file]: {} }
      : { 'application/json': { schema: schemaOf(operation.reply, 'output') } };
    const takesBody = operation.method === 'POST' || operation.method === 'PUT';
    paths[path] ??= {};
    paths[path][operation.method.toLowerCase()] = {
      operationId: operation.name,
      summary: operation.summary,
      parameters: parametersOf(operation),
      ...(takesBody
        ? {
            requestBody: {
              required: true,
              content: operation.upload
                ? { 'multipart/form-data': { schema: UPLOAD } }
                : { 'application/json': { schema: schemaOf(operation.input, 'input') } },
            },
          }
        : {}),
      responses: {
        200: { description: 'Done.', content },
        default: {
          description: 'A problem, in one sentence.',
          content: { 'application/problem+json': { schema: PROBLEM } },
        },
      },
      security: operation.access === 'open' ? [] : [{ session: [] }, { token: [] }],
    };
  }
  const sorted = Object.fromEntries(Object.entries(paths).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: { title: 'Reeve', version, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    paths: sorted,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-reeve' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
