import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Shortcut } from '../../../components/shortcut.tsx';
import { useT } from '../../../i18n.ts';

/** Keys next to a draft: comment, and move from comment to comment. On a phone one line. */
export function KeysLine({
  isBusy,
  onComment,
  onStep,
}: {
  isBusy: boolean;
  onComment: () => void;
  onStep: (by: 1 | -1) => void;
}): ReactElement {
  const t = useT('review');
  return (
    <div className="row wrap acts no-print keys-line">
      <Button keys="A" busy={isBusy} onClick={onComment}>
        <span className="wide">{t('text.comment')}</span>
        <span className="narrow" aria-hidden="true">
          {t('text.commentShort')}
        </span>
      </Button>
      <span className="wide">
        <span className="mut sm">{t('text.selectFirst')}</span> <Shortcut keys="J" /> <Shortcut keys="K" />
      </span>
      <Button keys="N" onClick={() => onStep(1)}>
        <span className="wide">{t('text.next')}</span>
        <span className="narrow" aria-hidden="true">
          ↓
        </span>
      </Button>
      <Button keys="P" onClick={() => onStep(-1)}>
        <span className="wide">{t('text.previous')}</span>
        <span className="narrow" aria-hidden="true">
          ↑
        </span>
      </Button>
    </div>
  );
}
