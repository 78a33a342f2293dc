import { Suspense, useState, type ReactElement } from 'react';
import { useSession } from '../../../../api/session.ts';
import { Button } from '../../../../components/button.tsx';
import { lazyComponent } from '../../../../components/lazy-component.tsx';
import { useT } from '../../../../i18n.ts';
import { FIELD } from './fault-message.ts';

const PurposeDialog = lazyComponent(
  async () => (await import('../../../../shell/sign-in/purpose-dialog.tsx')).PurposeDialog,
);

/** The purpose of the report: the session's, shown and not asked again. A draft of another purpose says so. */
export function SessionPurpose({
  purpose,
  error,
  onChange,
}: {
  purpose: string | undefined;
  error: string | undefined;
  onChange: (purpose: string) => void;
}): ReactElement {
  const t = useT('report');
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const ofSession = session.purpose;
  const code = purpose ?? ofSession?.code;
  const title = session.purposes.find((one) => one.code === code)?.title ?? code;
  const isOther = ofSession !== null && code !== ofSession.code;
  return (
    <div className={error ? 'f wrong' : 'f'} id={FIELD.purpose}>
      <span className="lab">{t('basis.purpose')}</span>
      <p className="session-purpose">
        {code} {title === code ? '' : title}
      </p>
      {error && <p className="error">{error}</p>}
      {isOther && (
        <Button onClick={() => onChange(ofSession.code)}>{t('basis.usePurpose', { purpose: ofSession.title })}</Button>
      )}
      <p className="hint">
        {t('basis.purposeOfSession')}{' '}
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {t('basis.changePurpose')}
        </Button>
      </p>
      <Suspense>{isOpen && <PurposeDialog onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}
