import { ReeveError } from '@reeve/domain';
import type { z } from 'zod';

/** Returns a part of a request as its contract defines it. @throws ReeveError invalid_input — it does not match */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown, part: string): z.output<S> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => issue.path.join('.') || part);
  const first = result.error.issues[0]?.message ?? 'not understood';
  throw new ReeveError('invalid_input', `Nothing was changed. ${fields[0] ?? part}: ${first}.`, {
    fields: [...new Set(fields)],
  });
}
