import { canonicalHandling, UK_HANDLING, type Handling, type HandlingCode } from '@reeve/domain';

const isUk = (code: HandlingCode): boolean => (UK_HANDLING as readonly HandlingCode[]).includes(code);

/** Whether the marking asks for its conditions in words. */
export function asksConditions(handling: Handling): boolean {
  return handling.codes.includes('H3') || handling.codes.includes('C');
}

/**
 * Returns the handling after one code was pressed. Europol codes combine, H0 gives way to a stricter one and a stricter one to H0 pressed
 * after it; P and C exclude all others; the two families never mix, the one pressed last stays. The conditions are kept while their code is
 * switched off and on, and shown only when required.
 */
export function toggleHandling(handling: Handling, code: HandlingCode): Handling {
  if (handling.codes.includes(code)) return { ...handling, codes: handling.codes.filter((other) => other !== code) };
  if (isUk(code) || code === 'H0') return { ...handling, codes: [code] };
  const family = handling.codes.filter((other) => !isUk(other));
  return { ...handling, codes: canonicalHandling([...family, code]) };
}

/** The handling as it is kept: conditions only where a code asks for them. */
export function withoutIdleConditions(handling: Handling): Handling {
  return asksConditions(handling) ? handling : { ...handling, conditions: '' };
}
