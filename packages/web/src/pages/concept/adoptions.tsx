import type { ReactElement } from 'react';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import type { Concept } from './concept-page.tsx';

/** Decisions on the common definition, the newest first, each with those who did not agree and why. */
export function Adoptions({ record }: { record: Concept }): ReactElement | null {
  const t = useT('concept');
  const { adoptions } = record.body;
  if (adoptions.length === 0) return null;
  return (
    <section aria-labelledby="adoptions">
      <h2 id="adoptions">{t('adopt.decisions')}</h2>
      {adoptions
        .map((adoption, place) => ({ adoption, place }))
        .toReversed()
        .map(({ adoption, place }) => (
          <div key={place} className="adoption">
            <p>
              <b className="m">
                {t('adopt.line', { id: adoption.definitionId, body: adoption.decidedBy })}{' '}
                <DateText on={adoption.decidedOn} />
              </b>
            </p>
            {adoption.dissents.length === 0 ? (
              <p className="sm mut">{t('adopt.noDissent')}</p>
            ) : (
              <dl className="dissents">
                {adoption.dissents.map((dissent) => (
                  <div key={dissent.who}>
                    <dt>{t('adopt.dissent', { who: dissent.who })}</dt>
                    <dd className="serif">{dissent.reason}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        ))}
    </section>
  );
}
