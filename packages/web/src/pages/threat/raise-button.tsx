import { Suspense, useState, type ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { lazyComponent } from '../../components/lazy-component.tsx';
import { useT } from '../../i18n.ts';

const RaiseDialog = lazyComponent(async () => (await import('./raise-dialog.tsx')).RaiseDialog);

/** Opens the alarm, for those who may raise one. */
export function RaiseButton({ className }: { className?: string }): ReactElement | null {
  const t = useT('threat');
  const { may } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!may.includes('write_report') && !may.includes('answer_threat')) return null;
  return (
    <>
      <Button {...(className === undefined ? {} : { className })} icon="warn" onClick={() => setOpen(true)}>
        {t('raise.open')}
      </Button>
      <Suspense>{isOpen && <RaiseDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
