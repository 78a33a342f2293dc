import type { Json } from './components.ts';
import { openApi } from './openapi.ts';

interface Entry {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly summary: string;
  readonly parameters: readonly Json[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Json }>> };
  readonly responses: { readonly 200: { readonly content: Readonly<Record<string, { readonly schema?: Json }>> } };
  readonly security?: readonly [];
}

const nameOf = (ref: unknown): string => String(ref).split('/').at(-1) ?? '';
/** Fields of an object that a cell of the table has room for. */
const MOST_FIELDS = 12;

/** A schema in a few words: `Report`, `ReportRow[]`, `{ id, version }`. */
function inWords(schema: Json | undefined): string {
  if (schema === undefined) return '';
  if ('$ref' in schema) return nameOf(schema['$ref']);
  const { properties, items, anyOf, oneOf, type } = schema as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly items?: Json;
    readonly anyOf?: readonly Json[];
    readonly oneOf?: readonly Json[];
    readonly type?: string | readonly string[];
  }; // JSON Schema as the contract writes it
  if (items) return `${inWords(items)}[]`;
  const choices = anyOf ?? oneOf;
  if (choices) return [...new Set(choices.map(inWords))].join(' or ');
  if (!properties) return [type ?? 'any'].flat().join(' or ');
  const names = Object.entries(properties).map(([name, one]) =>
    '$ref' in one || one['items'] === undefined ? name : `${name}: ${inWords(one)}`,
  );
  if (names.length === 0) return '';
  return `{ ${[...names.slice(0, MOST_FIELDS), ...(names.length > MOST_FIELDS ? ['…'] : [])].join(', ')} }`;
}

const contentInWords = (content: Readonly<Record<string, { readonly schema?: Json }>>): string =>
  Object.entries(content)
    .map(([media, { schema }]) => (media === 'application/json' ? inWords(schema) : media))
    .join(', ');

const cell = (text: string): string => (text === '' ? '–' : `\`${text}\``);

/** The operations of the contract as a page of Markdown, by tag; what a name stands for is in `components.json`. */
export function apiPage(version: string): string {
  const { tags, paths } = openApi(version) as unknown as {
    readonly tags: readonly { readonly name: string }[];
    readonly paths: Readonly<Record<string, Readonly<Record<string, Entry>>>>;
  }; // as `openApi` writes it
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, entry]) => ({ path, method: method.toUpperCase(), entry })),
  );
  const rowOf = ({ path, method, entry }: (typeof all)[number]): string => {
    const query = entry.parameters
      .map((one) => ('$ref' in one ? nameOf(one['$ref']) : String(one['name'])))
      .filter((name) => !path.includes(`{${name}}`));
    const asks = [query.join(', '), contentInWords(entry.requestBody?.content ?? {})].filter((one) => one !== '');
    const call = `\`${method} ${path}\`<br>${entry.operationId}${entry.security ? ' (no session)' : ''}`;
    return `| ${call} | ${entry.summary} | ${cell(asks.join('; '))} | ${cell(contentInWords(entry.responses[200].content))} |`;
  };
  const sections = tags.map(({ name }) => {
    const rows = all.filter(({ entry }) => entry.tags[0] === name).map(rowOf);
    return `## ${name}\n\n| call | what it does | asks | answers |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return [
    '# The HTTP API',
    `Every operation of Reeve ${version}, by slice. This page is written by \`npm run docs\` from the contract; the schemas behind the names are in [components.json](../packages/contract/openapi/components.json), the whole document at \`/api/openapi.json\` of a server. Every answer may instead be a problem (RFC 9457): one sentence and a code.`,
    ...sections,
  ].join('\n\n');
}
