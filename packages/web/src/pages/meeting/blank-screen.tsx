import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { useT } from '../../i18n.ts';

/** Nothing to read on the wall while the door is open. */
export function BlankScreen({ onBack }: { onBack: () => void }): ReactElement {
  const t = useT('decide');
  return (
    <output className="blank-screen">
      <span>{t('wall.blank')}</span>
      <Button keys="b" onClick={onBack}>
        {t('wall.show')}
      </Button>
    </output>
  );
}
