import type { ReactElement, ReactNode } from 'react';
import { ApiError } from '../api/error.ts';
import { useLanguage, useT } from '../i18n.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/**
 * What went wrong, in a sentence; what was not changed; what to do. Announced when it appears. The server's own sentence
 * is shown where the screen speaks its language, the sentence of the code otherwise.
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
  if (error === null || error === undefined) return null;
  const known = error instanceof ApiError ? error : undefined;
  const code = known?.code ?? 'internal';
  // The server writes English; `unavailable` and the like are ours and always translated.
  const sentence =
    language === 'en' && known && known.status > 0 && known.title !== '' ? known.title : t(`problem.${code}`);
  return (
    <div className="problem" role="alert">
      <Icon name="warn" size={16} />
      <div>
        <p>
          {lead && <b className="m">{lead} </b>}
          {sentence}
        </p>
        {known && known.requestId !== '' && (
          <p className="mut sm">
            {common('requestId')} <span className="mono">{known.requestId}</span>
          </p>
        )}
        {onRetry && <Button onClick={onRetry}>{common('tryAgain')}</Button>}
      </div>
    </div>
  );
}
