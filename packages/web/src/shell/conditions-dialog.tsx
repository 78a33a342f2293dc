import { acknowledgeConditions, readConditions } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../api/client.ts';
import type { ConditionsAsked } from '../api/interruption.ts';
import { useReading } from '../api/query.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useT } from '../i18n.ts';
import '../pages/handling/handling.css';

/** The conditions of an object's provider, before the object is shown; once acknowledged, it is. */
export function ConditionsDialog({
  asked: { kind, id },
  onDone,
  onClose,
}: {
  asked: ConditionsAsked;
  onDone: () => void;
  onClose: () => void;
}): ReactElement {
  const t = useT('handling');
  const codes = useT('codes');
  const common = useT('common');
  const { data, error, refetch } = useReading(readConditions, { params: { kind, id } });
  const send = useMutation({
    mutationFn: () => call(acknowledgeConditions, { params: { kind, id }, input: {} }),
    onSuccess: onDone,
  });
  return (
    <Dialog
      title={t('conditions.title')}
      onClose={onClose}
      footer={
        <>
          {data && (
            <Button kind="primary" busy={send.isPending} onClick={() => send.mutate()}>
              {t('conditions.send')}
            </Button>
          )}
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      {/* The focus comes here, so that the conditions are read aloud before the button that says they were. */}
      <div className="conditions" tabIndex={-1} data-autofocus>
        <p>{t('conditions.lead')}</p>
        <ProblemNote error={error ?? send.error} onRetry={error ? () => void refetch() : undefined} />
        {!data && !error && <p className="loading">{common('loading')}</p>}
        {data && (
          <dl>
            <dt>{t('conditions.codes')}</dt>
            {data.codes.map((code) => (
              <dd key={code}>
                <span className="mono">{code}</span>: {codes(`handling.${code}`)}
              </dd>
            ))}
            <dt>{t('conditions.text')}</dt>
            <dd className="serif">{data.conditions === '' ? t('conditions.noText') : data.conditions}</dd>
          </dl>
        )}
        <p className="hint">{t('conditions.logged')}</p>
      </div>
    </Dialog>
  );
}
