import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import type { Evaluation } from './evaluation-page.tsx';

const SIDES = [
  ['treated', 'measure.treated'],
  ['control', 'measure.comparison'],
  ['displacement', 'measure.displacement'],
  ['displacementControl', 'measure.displacementComparison'],
] as const;

/** Every version of an evaluation, and which counts changed from the one that this one replaces. */
export function Versions({ record }: { record: Evaluation }): ReactElement | null {
  const t = useT('evaluate');
  const words = useT('record');
  const { number } = useFormat();
  const { versions, before, body } = record;
  const { result } = body;
  if (versions.length < 2 || !result) return null;
  const pair = (counts: readonly [number, number]): string => `${number(counts[0])}, ${number(counts[1])}`;
  const changed = before
    ? SIDES.filter(([side]) => before[side][0] !== result[side][0] || before[side][1] !== result[side][1])
    : [];
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('versions.title')}</h2>
      <ol>
        {versions.map((one) => (
          <li key={one.id} aria-current={one.id === record.id ? 'true' : undefined}>
            <Link to={paths.evaluation(one.id)}>{one.title}</Link>{' '}
            <span className="mut sm">
              {one.reference}, <TimeText at={one.at} />
            </span>
          </li>
        ))}
      </ol>
      {before && (
        <>
          <p>{t('versions.changed', { number: body.number - 1 })}</p>
          <ul>
            {changed.map(([side, word]) => (
              <li key={side}>
                {t('versions.pair', { area: words(word), was: pair(before[side]), is: pair(result[side]) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
