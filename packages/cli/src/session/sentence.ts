import type { Session } from '@reeve/contract';
import { localTime } from '../output/instant.ts';
import { wordsOf } from '../output/marking.ts';
import { plainLine } from '../output/plain-text.ts';

/** Two sentences: who is signed in where, until when and for what, or what to do first. */
export function sessionSentences(session: Session, origin: string): string {
  const { account, purpose, purposes, expiresAt } = session;
  const roles = account.roles.map(wordsOf).join(', ');
  const held = purposes.map((one) => `${one.code} (${one.title})`).join(', ');
  return [
    `Signed in as ${account.name} (${roles}; ${account.unit}) at ${origin} until ${localTime(expiresAt)}.`,
    session.password === 'one_time'
      ? 'The password you were given opens nothing else: choose your own with reeve password.'
      : purpose !== null
        ? `Purpose: ${purpose.code}, ${purpose.title}: ${purpose.justification}${purpose.caseRef === null ? '' : ` (${purpose.caseRef})`}.`
        : held === ''
          ? 'No purpose is granted to this account, so it reads no records.'
          : `Before reading, say what for: reeve purpose CODE --because TEXT. Granted: ${held}.`,
  ]
    .map(plainLine)
    .join('\n');
}
