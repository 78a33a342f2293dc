import { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Shape = z.ZodType;

/** One HTTP operation, read by server, web, CLI and the OpenAPI document. */
export interface Operation<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Input extends Shape = Shape,
  Reply extends Shape = Shape,
> {
  /** Verb and noun, `readReport`; unique. */
  readonly name: string;
  readonly method: Method;
  /** Path with `:names`, as Fastify writes it. */
  readonly path: string;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  /**
   * `open`: without signing in. `arrival`: any session, including one opened by a one-time password. `session`: a
   * session, but no purpose yet. `purpose`: reading on the record.
   */
  readonly access: 'open' | 'arrival' | 'session' | 'purpose';
  readonly params: Params;
  readonly query: Query;
  readonly input: Input;
  /** An allow-list: fields not named here do not leave the server. */
  readonly reply: Reply;
  /** The reply is a file of this media type; `reply` then has no meaning. */
  readonly file?: string;
  /** It waits until something changes, and keeps its slot for that long. */
  readonly waits?: true;
  /** The longest content in bytes, if it has a file under `file`; every other takes 2 MB, without a session 256 KB. */
  readonly mostBytes?: number;
  /** The content is multipart: the part `settings`, then one file, which the handler reads. Every other operation takes JSON. */
  readonly upload?: true;
  /** The reply contains words of a record and is never stored: for the same key the record is read again under current rights. */
  readonly opens?: true;
}

const NOTHING = z.strictObject({});

/** Define an operation; omitted parts are empty. */
export function operation<
  Reply extends Shape,
  Params extends Shape = typeof NOTHING,
  Query extends Shape = typeof NOTHING,
  Input extends Shape = typeof NOTHING,
>(of: {
  name: string;
  method: Method;
  path: string;
  summary: string;
  access?: Operation['access'];
  params?: Params;
  query?: Query;
  input?: Input;
  reply: Reply;
  file?: string;
  waits?: true;
  mostBytes?: number;
  upload?: true;
  opens?: true;
}): Operation<Params, Query, Input, Reply> {
  return {
    name: of.name,
    method: of.method,
    path: of.path,
    summary: of.summary,
    access: of.access ?? 'purpose',
    // A missing part is the empty object, which is the default of its type parameter.
    params: (of.params ?? NOTHING) as Params,
    query: (of.query ?? NOTHING) as Query,
    input: (of.input ?? NOTHING) as Input,
    reply: of.reply,
    ...(of.file === undefined ? {} : { file: of.file }),
    ...(of.waits === undefined ? {} : { waits: of.waits }),
    ...(of.mostBytes === undefined ? {} : { mostBytes: of.mostBytes }),
    ...(of.upload === undefined ? {} : { upload: of.upload }),
    ...(of.opens === undefined ? {} : { opens: of.opens }),
  };
}

export type ParamsOf<O extends Operation> = z.output<O['params']>;
export type QueryOf<O extends Operation> = z.output<O['query']>;
export type InputOf<O extends Operation> = z.output<O['input']>;
export type ReplyOf<O extends Operation> = z.output<O['reply']>;
/** The input of a client, before defaults. */
export type InputGiven<O extends Operation> = z.input<O['input']>;
export type QueryGiven<O extends Operation> = z.input<O['query']>;
