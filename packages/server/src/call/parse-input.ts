import { ReeveError } from '@reeve/domain';
import type { z } from 'zod';

/** A part of a request as its contract has it. @throws ReeveError invalid_input — it is not like that */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown, part: string): z.output<S> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => issue.path.join('.') || part);
  const first = result.error.issues[0]?.message ?? 'not understood';
  throw new ReeveError('invalid_input', `Nothing was changed. ${fields[0] ?? part}: ${first}.`, {
    fields: [...new Set(fields)],
  });
}
