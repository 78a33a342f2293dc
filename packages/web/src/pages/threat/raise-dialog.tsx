import { raiseThreat } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import { AlarmFields, NO_ALARM } from './alarm-fields.tsx';
import { PhoneLine } from './phone-line.tsx';

/** Raise a threat to life without a report. Nothing has to be filled in. */
export function RaiseDialog({ onClose }: { onClose: () => void }): ReactElement {
  const t = useT('threat');
  const common = useT('common');
  const go = useGo();
  const [alarm, setAlarm] = useState(NO_ALARM);
  const raise = useMutation({
    mutationFn: () => call(raiseThreat, { input: alarm }),
    onSuccess: ({ id }) => {
      onClose();
      go(paths.threat(id));
    },
  });
  return (
    <Dialog
      title={t('raise.open')}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" busy={raise.isPending} onClick={() => raise.mutate()}>
            {t('raise.do')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!raise.isPending) raise.mutate();
        }}
      >
        <PhoneLine />
        <AlarmFields value={alarm} onChange={setAlarm} isFirst />
        <ProblemNote error={raise.error} lead={t('raise.failed')} />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}
