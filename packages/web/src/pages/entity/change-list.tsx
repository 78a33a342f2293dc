import type { Statement } from '@reeve/contract';
import type { LocalDate } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { changesUntil, type Change } from './changes.ts';
import { timesOf } from './use-as-of.ts';

/** Days shown before the older ones are asked for. */
const FEW = 6;

/** What changed the picture, newest first: what was recorded or retracted on each day up to the day of the page. */
export function ChangeList({ statements, on }: { statements: readonly Statement[]; on: LocalDate }): ReactElement {
  const t = useT('know');
  const { clock } = useSession();
  const [isWhole, setWhole] = useState(false);
  const changes = changesUntil(statements, timesOf(statements, clock.timeZone), on);
  const shown = isWhole ? changes : changes.slice(0, FEW);
  return (
    <section aria-label={t('changes.title')}>
      <h2>{t('changes.title')}</h2>
      {changes.length === 0 && <p className="hint">{t('changes.none')}</p>}
      <ul className="changes">
        {shown.map((change) => (
          <ChangeLine key={change.on} change={change} />
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {t('changes.older', { count: changes.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function ChangeLine({ change }: { change: Change }): ReactElement {
  const t = useT('know');
  return (
    <li>
      <b className="m">
        <DateText on={change.on} />
      </b>{' '}
      {change.recorded.map(({ property, grade, ids }) => (
        <span key={ids.join(' ')} className="part nw">
          {ids.length > 1
            ? t('changes.several', { property: t(`property.${property}`), count: ids.length })
            : t(`property.${property}`)}{' '}
          <GradeChip grade={grade} quiet />
        </span>
      ))}
      {change.retracted.map(({ id, property, retractedBecause }) => (
        <span key={id} className="part">
          {t('changes.retracted', { property: t(`property.${property}`), reason: retractedBecause ?? '' })}
        </span>
      ))}
    </li>
  );
}
