import { useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { ReasonedDialog } from '../../../components/reasoned-dialog.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';

/** What is recorded of every version of a scale. */
export interface MadeVersion {
  readonly version: number;
  readonly because: string;
  readonly madeBy: string;
  readonly madeAt: string | null;
  readonly retiredBy: string;
  readonly retiredAt: string | null;
  readonly retiredBecause: string;
}

/** Who made a version, when and why; and who retired it. */
export function MadeLine({ one, supplied }: { one: MadeVersion; supplied: string }): ReactElement {
  const t = useT('scales');
  if (one.madeAt === null) return <p className="mut sc-made">{supplied}</p>;
  return (
    <p className="mut sc-made">
      {one.madeBy}, <TimeText at={one.madeAt} />: {one.because}
      {one.retiredAt !== null && (
        <b className="sc-retired">
          {t('retiredBy', { name: one.retiredBy })} <TimeText at={one.retiredAt} />: {one.retiredBecause}
        </b>
      )}
    </p>
  );
}

/** A button that retires a version, with a reason. */
export function RetireButton({
  title,
  what,
  busy,
  error,
  onRetire,
}: {
  /** The name of the version, in the title of the dialog. */
  title: string;
  what: string;
  busy: boolean;
  error: unknown;
  onRetire: (reason: string) => void;
}): ReactElement {
  const t = useT('scales');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button aria-label={t('retireOne', { title })} onClick={() => setOpen(true)}>
        {t('retire')}
      </Button>
      {isOpen && (
        <ReasonedDialog
          title={t('retireOne', { title })}
          act={t('retire')}
          label={t('because')}
          needsReason={t('needsReason')}
          failed={t('notSaved')}
          busy={busy}
          error={error}
          onAct={onRetire}
          onClose={() => setOpen(false)}
        >
          <p>{what}</p>
        </ReasonedDialog>
      )}
    </>
  );
}
