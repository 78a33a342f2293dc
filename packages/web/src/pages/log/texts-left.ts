import type { LogEvent } from '@reeve/contract';
import type { LogText } from '@reeve/domain';

/** The texts about persons an event still has. */
export function textsLeft(
  event: Pick<LogEvent, 'justification' | 'caseRef' | 'query' | 'subjectIds'>,
): readonly LogText[] {
  const there: Readonly<Record<LogText, boolean>> = {
    justification: event.justification !== null,
    caseRef: event.caseRef !== null,
    query: event.query !== null,
    subject: event.subjectIds.length > 0,
  };
  return (Object.keys(there) as LogText[]).filter((field) => there[field]); // the keys of the record
}

/** Texts to check after an object was erased: the reasons for access, in the users' own words. */
export function leftToJudge(event: Parameters<typeof textsLeft>[0]): readonly LogText[] {
  return textsLeft(event).filter((field) => field === 'justification' || field === 'caseRef');
}
