import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import type { IdentityPair } from './pair-view.tsx';

/** What joining two entities would show; nothing of either changes. */
export function JoinPreview({ preview }: { preview: NonNullable<IdentityPair['preview']> }): ReactElement {
  const t = useT('identity');
  const [one = 0, other = 0] = preview.statements;
  return (
    <section aria-label={t('preview.heading')}>
      <h3>{t('preview.heading')}</h3>
      <dl className="id-preview">
        <dt>{t('preview.kept')}</dt>
        <dd>
          {preview.kept.title} <span className="ref">{preview.kept.reference}</span>{' '}
          <span className="mut">{t('preview.keptWhy')}</span>
        </dd>
        <dt>{t('preview.statements')}</dt>
        <dd>{t('preview.sum', { one, other, count: one + other })}</dd>
        <dt>{t('preview.reports')}</dt>
        <dd>{preview.reports}</dd>
        <dt>{t('preview.contradictions')}</dt>
        <dd>{t('preview.added', { count: preview.contradictions })}</dd>
        <dt>{t('preview.categories')}</dt>
        <dd>{t('preview.categoriesWhy')}</dd>
        <dt>{t('preview.readers')}</dt>
        <dd>{t('preview.readersWhy')}</dd>
      </dl>
      <p className="hint">{t('preview.undo')}</p>
    </section>
  );
}
