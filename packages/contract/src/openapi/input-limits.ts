import { z } from 'zod';
import { OPERATIONS } from '../operations.ts';
import { simplify, type Json } from './components.ts';

/** What the contract demands of one field of an input. */
export interface FieldLimits {
  readonly required?: true;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
}
export type InputLimits = Readonly<Record<string, FieldLimits>>;

/** Operations whose inputs a form of the web app fills in. */
export const FORM_OPERATIONS = [
  'createAllocationPlan',
  'createCollectionTask',
  'createControlStrategy',
  'createDebrief',
  'createDocument',
  'createGap',
  'createHypothesisMatrix',
  'createJudgement',
  'createMeeting',
  'createNotice',
  'createPatrolQuestion',
  'createPriority',
  'createProduct',
  'createReadiness',
  'createRequirement',
  'createShiftSheet',
  'createTask',
  'createThreatAssessment',
  'runWeeklyCount',
] as const;

/**
 * Returns the limits of the inputs of forms, by operation and by path in the input (`title`, `body.code`).
 *
 * The web bundle has no schema library; `npm run docs` writes them to a file that it reads. Fields without a limit are left out, and so
 * are the fields of objects that a client can leave out.
 */
export function formLimits(): Readonly<Record<string, InputLimits>> {
  return Object.fromEntries(
    FORM_OPERATIONS.map((name) => {
      const operation = OPERATIONS.find((one) => one.name === name);
      if (operation === undefined) throw new Error(`the contract has no operation ${name}`);
      return [name, inputLimits(operation.input)];
    }),
  );
}

/** Returns the limits of the fields of an input, and of the fields of its required objects. */
export function inputLimits(input: z.ZodType): InputLimits {
  // The outermost schema is written in full inside an array only.
  const { items, $defs = {} } = z.toJSONSchema(z.array(input), {
    io: 'input',
    unrepresentable: 'any',
    override: simplify,
  }) as {
    readonly items: Json;
    readonly $defs?: Readonly<Record<string, Json>>;
  }; // an array has items
  const resolve = (schema: Json): Json => {
    const { $ref, ...own } = schema;
    return typeof $ref === 'string' ? { ...resolve($defs[$ref.replace('#/$defs/', '')] ?? {}), ...own } : schema;
  };
  const fieldsOf = (object: Json, prefix: string): readonly (readonly [string, FieldLimits])[] => {
    const { properties = {}, required = [] } = object as {
      readonly properties?: Readonly<Record<string, Json>>;
      readonly required?: readonly string[];
    }; // as JSON Schema has them
    return Object.entries(properties).flatMap(([name, property]) => {
      const schema = resolve(property);
      const isRequired = required.includes(name);
      if (schema['type'] === 'object') return prefix === '' && isRequired ? fieldsOf(schema, `${name}.`) : [];
      const own = limitsOf(schema, isRequired);
      return Object.keys(own).length > 0 ? [[`${prefix}${name}`, own] as const] : [];
    });
  };
  return Object.fromEntries(fieldsOf(resolve(items), ''));
}

function limitsOf(schema: Json, isRequired: boolean): FieldLimits {
  const { minLength, maxLength, minimum, maximum } = schema as Readonly<Record<string, number | undefined>>; // numbers in JSON Schema
  return {
    ...(isRequired ? { required: true } : {}),
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
  };
}
