import { decideSpecialItem, readHome, readReport, type Report } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ReasonedDialog } from '../../../components/reasoned-dialog.tsx';
import { useT } from '../../../i18n.ts';
import type { OpenedSpecial } from './special-dialog.tsx';

/** An opened item, and the second person's decision on it. */
export function SpecialWords({
  item,
  opened,
  onDecided,
}: {
  item: Report['specialItems'][number];
  opened: OpenedSpecial;
  onDecided: () => void;
}): ReactElement {
  const t = useT('report');
  const client = useQueryClient();
  const [refusing, setRefusing] = useState(false);
  const deciding = useMutation({
    mutationFn: (input: { approve: boolean; reason: string }) =>
      call(decideSpecialItem, { params: { id: item.id }, input }),
    onSuccess: () => {
      for (const { name } of [readReport, readHome]) void client.invalidateQueries({ queryKey: [name] });
      onDecided();
    },
  });
  const { allowed, because } = item.mayDecide;
  return (
    <>
      <blockquote>{opened.words}</blockquote>
      {opened.necessity !== null && (
        <p className="sm">
          {t('common:colon', { label: t('special.necessity') })} {t(`words.answer.${opened.necessity}`)}
          {opened.because !== null && opened.because !== '' && `. ${opened.because}`}
        </p>
      )}
      {item.state === 'proposed' && (
        <div className="row wrap">
          {(['approve', 'refuse'] as const).map((act) => (
            <Button
              key={act}
              kind={act === 'approve' ? 'primary' : 'plain'}
              busy={deciding.isPending}
              because={allowed ? undefined : t(`special.why.${because ?? 'role'}`)}
              onClick={() => (act === 'approve' ? deciding.mutate({ approve: true, reason: '' }) : setRefusing(true))}
            >
              {t(`special.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {!refusing && <ProblemNote error={deciding.error} lead={t('special.notDecided')} />}
      {refusing && (
        <ReasonedDialog
          title={t('special.refuse')}
          act={t('special.refuse')}
          label={t('special.refuseReason')}
          needsReason={t('special.needsReason')}
          failed={t('special.notDecided')}
          busy={deciding.isPending}
          error={deciding.error}
          onAct={(reason) => deciding.mutate({ approve: false, reason })}
          onClose={() => setRefusing(false)}
        >
          <p>{t('special.refuseEffect')}</p>
        </ReasonedDialog>
      )}
    </>
  );
}
