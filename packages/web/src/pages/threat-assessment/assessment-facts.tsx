import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { Facts } from '../record/facts.tsx';
import type { Assessment } from './assessment.ts';

/** Who leads and who scores, and on which templates. */
export function AssessmentFacts({ assessment }: { assessment: Assessment }): ReactElement {
  const t = useT('threats');
  const direct = useT('direct');
  const { assessors, templates, createdBy, body } = assessment;
  // Those that are part of Reeve have the name of their unit as id.
  const named = ({ id, unit, version }: Assessment['templates'][number]): string =>
    `${t(unit === 'impact' ? 'impactOf' : `kind.${unit}`)}${id === unit ? '' : ` ${id}`} ${version}`;
  return (
    <>
      <Facts
        heading={t('record:facts')}
        lines={[
          [t('lead'), createdBy],
          [t('level'), direct(`level.${body.level}`)],
          [t('templates'), templates.map(named).join(', ')],
        ]}
      />
      <section aria-label={t('assessors')}>
        <h2>{t('assessors')}</h2>
        <ul className="ta-lines">
          {assessors.map(({ id, name, handedIn }) => (
            <li key={id}>
              {name} <span className="mut">{t(handedIn ? 'handedIn' : 'notHandedIn')}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
