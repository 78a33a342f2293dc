import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import type { Concept } from './concept-page.tsx';

const ORDER = ['broader', 'narrower', 'related', 'exact_match', 'close_match', 'broad_match'] as const;

/** The relations of a concept to others of the bank and to external entries. */
export function Relations({ relations }: { relations: Concept['relations'] }): ReactElement | null {
  const t = useT('concept');
  if (relations.length === 0) return null;
  const kinds = ORDER.filter((type) => relations.some((one) => one.type === type));
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">{t('page.relations')}</h2>
      <dl className="rec-pairs">
        {kinds.map((type) => (
          <div key={type}>
            <dt>{t(`relation.${type}`)}</dt>
            <dd>
              {relations
                .filter((one) => one.type === type)
                .map((one) => (
                  <span key={one.conceptId ?? one.uri} className="related">
                    {one.conceptId === null ? (
                      <a href={one.uri ?? ''} rel="noreferrer noopener" target="_blank">
                        {one.label || one.uri}
                      </a>
                    ) : (
                      <Link to={paths.concept(one.conceptId)}>{one.label}</Link>
                    )}
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
