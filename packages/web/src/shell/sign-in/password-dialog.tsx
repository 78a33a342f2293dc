import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useT } from '../../i18n.ts';
import { PasswordForm } from './password-form.tsx';

/** Choose another password, over the page. */
export function PasswordDialog({ onClose }: { onClose: () => void }): ReactElement {
  const t = useT('shell');
  const common = useT('common');
  const [done, setDone] = useState(false);
  return (
    <Dialog title={t('password.title')} onClose={onClose}>
      {done ? (
        <>
          <p className="lead">
            <output>{t('password.done')}</output>
          </p>
          <Button data-autofocus onClick={onClose}>
            {common('close')}
          </Button>
        </>
      ) : (
        <>
          <p className="lead s13">{t('password.others')}</p>
          <PasswordForm onDone={() => setDone(true)} onCancel={onClose} />
        </>
      )}
    </Dialog>
  );
}
