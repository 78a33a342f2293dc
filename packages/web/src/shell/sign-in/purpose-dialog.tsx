import type { ReactElement } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useT } from '../../i18n.ts';
import { PurposeForm } from './purpose-form.tsx';

/** Change what the work is for, over the page. */
export function PurposeDialog({ onClose, onDone }: { onClose: () => void; onDone?: () => void }): ReactElement {
  const t = useT('shell');
  return (
    <Dialog title={t('purposeForm.title')} onClose={onClose}>
      <PurposeForm onDone={onDone ?? onClose} onCancel={onClose} />
    </Dialog>
  );
}
