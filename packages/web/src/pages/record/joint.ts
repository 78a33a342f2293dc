import type { Language } from '../../i18n.ts';

/** Between two clauses of one sentence: French sets a narrow space before its semicolon. */
export function clauseJoint(language: Language): string {
  return language === 'fr' ? '\u202f; ' : '; ';
}
