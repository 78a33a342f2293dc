import type { PolicyRefusal } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { ApiError } from '../api/error.ts';
import { useLanguage, useT } from '../i18n.ts';
import { useRoleNames } from '../role-names.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/**
 * What went wrong, in a sentence; what was not changed; what to do. Announced when it appears. The server's own sentence
 * is shown where the screen speaks its language; otherwise the sentence of the reason it gives, or of the code.
 *
 * @param lead what was not done: "Not sent. The text is kept."
 */
export function ProblemNote({
  error,
  lead,
  onRetry,
}: {
  error: unknown;
  lead?: ReactNode;
  onRetry?: (() => void) | undefined;
}): ReactElement | null {
  const t = useT('codes');
  const common = useT('common');
  const language = useLanguage();
  const roleNames = useRoleNames();
  if (error === null || error === undefined) return null;
  const known = error instanceof ApiError ? error : undefined;
  const code = known?.code ?? 'internal';
  // Trying again finds nothing more, and there is no fault to report under a number.
  const isAbsent = code === 'not_found';
  const isFinal = isAbsent || code === 'not_permitted';
  // The server refuses in English and says why in a code; who can instead is named here. `unavailable` and the like are ours and always translated.
  const why = known?.detail['because'];
  const roles = why === 'role' ? roleNames(known?.detail['roles']) : '';
  const sentence =
    roles === '' && language === 'en' && known && known.status > 0 && known.title !== ''
      ? known.title
      : t([...reasonKeys(roles === '' ? why : 'roleNamed'), `problem.${code}`], {
          replace: { ...inWords(known?.detail), roles },
        });
  return (
    <div className="problem" role="alert">
      <Icon name="warn" size={16} />
      <div>
        <p>
          {lead && <b className="m">{lead} </b>}
          {sentence}
          {isOfMarking(why) && ` ${common('whyNot.ask.marking')}`}
        </p>
        {known && known.requestId !== '' && !isAbsent && (
          <p className="mut sm">
            {common('requestId')} <span className="mono">{known.requestId}</span>
          </p>
        )}
        {onRetry && !isFinal && <Button onClick={onRetry}>{common('tryAgain')}</Button>}
      </div>
    </div>
  );
}

/** Details of a refusal as its sentence names them: each of several may have commas. */
const inWords = (detail: ApiError['detail'] = {}): ApiError['detail'] =>
  Object.fromEntries(Object.entries(detail).map(([name, one]) => [name, Array.isArray(one) ? one.join('; ') : one]));

/** Groups that may contain the text for a reason: those of refused runs, of reports, of the other records if they are loaded. */
function reasonKeys(because: unknown): readonly string[] {
  if (typeof because !== 'string') return [];
  return ['because', 'refusal', 'record:refusal', 'review:refusal', 'concept:refusal'].map(
    (where) => `${where}.${because}`,
  );
}

/** Refusals of a marking one chose oneself: another choice may do. */
const OF_MARKING: readonly PolicyRefusal[] = ['other_purpose', 'clearance', 'held_elsewhere', 'compartment'];

function isOfMarking(because: unknown): boolean {
  return OF_MARKING.some((one) => one === because);
}
