import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { SplitOff } from './draft/split-off.tsx';

/** What can be done with the form, and why it was not sent. */
export function FormActions({
  busy,
  summary,
  problem,
  passage,
  onSend,
  onKeep,
  onPassageMoved,
  children,
}: {
  busy: boolean;
  summary: string | undefined;
  problem: unknown;
  /** The passage marked in the text. */
  passage: string;
  onSend: () => void;
  onKeep: () => void;
  onPassageMoved: () => void;
  children?: ReactNode;
}): ReactElement {
  const t = useT('report');
  return (
    <>
      {summary !== undefined && (
        <p className="not-sent" role="alert">
          {summary}
        </p>
      )}
      <ProblemNote error={problem} lead={t('send.failed')} />
      <div className="row wrap acts">
        <Button kind="primary" keys="Ctrl Enter" busy={busy} onClick={onSend}>
          {t('send.do')}
        </Button>
        <Button onClick={onKeep}>{t('send.keep')}</Button>
        <SplitOff passage={passage} onMoved={onPassageMoved} />
        {children}
      </div>
    </>
  );
}
