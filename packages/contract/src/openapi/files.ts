import type { Json } from './components.ts';
import { openApi } from './openapi.ts';

interface PathItem {
  readonly [method: string]: { readonly tags: readonly [string] };
}

/** A path as a JSON pointer has it. */
const pointerOf = (path: string): string => path.replaceAll('~', '~0').replaceAll('/', '~1');

/** The same value with its references to components leading into their file. */
const outside = (value: object): Json =>
  JSON.parse(JSON.stringify(value).replaceAll('"$ref":"#/', '"$ref":"components.json#/')) as Json; // JSON of an object

/**
 * The OpenAPI document in files to review: `openapi.json` leads to one file a tag, with its paths, and they to `components.json`.
 *
 * @returns contents by file name; a path whose methods have several tags is in the file of the first
 */
export function openApiFiles(version: string): Readonly<Record<string, Json>> {
  const { paths, components, ...head } = openApi(version) as Json & {
    readonly paths: Readonly<Record<string, PathItem>>;
    readonly components: Json & { readonly securitySchemes: Json };
  }; // as `openApi` writes it
  const files: Record<string, Record<string, Json>> = {};
  const links: Record<string, Json> = {};
  for (const [path, item] of Object.entries(paths)) {
    const file = `${Object.values(item)[0]?.tags[0]}.json`;
    (files[file] ??= {})[path] = outside(item);
    links[path] = { $ref: `${file}#/paths/${pointerOf(path)}` };
  }
  const { securitySchemes, ...shared } = components;
  return {
    'openapi.json': { ...head, paths: links, components: { securitySchemes } },
    'components.json': { components: shared },
    ...Object.fromEntries(Object.entries(files).map(([file, items]) => [file, { paths: items }])),
  };
}
