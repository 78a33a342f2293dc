import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { useT } from '../../i18n.ts';

/** Nothing to read on the wall while the door is open. */
export function BlankScreen({ onBack }: { onBack: () => void }): ReactElement {
  const t = useT('decide');
  return (
    <div className="blank-screen" role="status">
      <p>{t('wall.blank')}</p>
      <Button keys="b" onClick={onBack}>
        {t('wall.show')}
      </Button>
    </div>
  );
}
