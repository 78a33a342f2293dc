import type { EventResult } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { Facts } from '../record/facts.tsx';
import { EventFigure } from './event-figure.tsx';
import { useEventValue } from './event-value.ts';

/** What a method found: figures, what to read with care, what was left out, and the table behind it. */
export function EventAnswer({ result }: { result: EventResult }): ReactElement {
  const t = useT('events');
  const { number } = useFormat();
  const value = useEventValue();
  return (
    <div className="event-answer">
      <Facts
        heading={t('heading')}
        lines={[
          [t('figure.n'), number(result.n)],
          ...result.figures.map(
            (figure) =>
              [
                t(`figure.${figure.name}`),
                <span key={figure.name} className="mono">
                  {value(figure.value, figure.unit)}
                </span>,
              ] as const,
          ),
        ]}
      />
      {result.warnings.length > 0 && (
        <section aria-labelledby="event-warnings">
          <h2 id="event-warnings">{t('warningsHeading')}</h2>
          <ul className="event-notes">
            {result.warnings.map((code) => (
              <li key={code}>{t(`warning.${code}`)}</li>
            ))}
          </ul>
        </section>
      )}
      {result.leftOut.length > 0 && (
        <section aria-labelledby="event-left-out">
          <h2 id="event-left-out">{t('leftOutHeading')}</h2>
          <ul className="event-notes">
            {result.leftOut.map(({ because, crimes }) => (
              <li key={because}>{t('leftOut', { reason: t(`because.${because}`), crimes: number(crimes) })}</li>
            ))}
          </ul>
        </section>
      )}
      <EventFigure result={result} />
    </div>
  );
}
