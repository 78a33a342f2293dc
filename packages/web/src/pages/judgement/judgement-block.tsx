import type { judgement, ReplyOf } from '@reeve/contract';
import { PROBABILITY_TERMS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { TermText } from '../../components/text/term-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import './assess.css';
import { ScalePicture } from './scale-picture.tsx';

export type Judgement = ReplyOf<typeof judgement.read>;

/** A judgement as shown in a product: term on its scale, separate confidence, basis, alternatives, what would change it. */
export function JudgementBlock({
  judgement: one,
  isLinked,
}: {
  judgement: Judgement;
  isLinked: boolean;
}): ReactElement {
  const t = useT('assess');
  const { body } = one;
  const range = PROBABILITY_TERMS[body.scheme].find(({ code }) => code === body.term);
  return (
    <div className="judgement-block">
      <p className="row wrap">
        <Icon name="assess" stage="assess" size={15} /> <span className="m st-assess">{t('block.judgement')}</span>{' '}
        {isLinked ? (
          <Link className="ref" to={paths.judgement(one.id)}>
            {one.reference}
          </Link>
        ) : (
          <span className="ref">{one.reference}</span>
        )}
        {one.state !== 'made' && <span className="tag">{t(`record:state.judgement.${one.state}`)}</span>}
      </p>
      <p className="tx">
        <TermText text={body.statement} />{' '}
        <b>
          {t('block.term', {
            term: t(`term.${body.scheme}.${body.term}`, { defaultValue: body.term }),
            from: range?.from,
            to: range?.to,
          })}
        </b>{' '}
        <b>{t('block.confidence', { confidence: t(`confidence.${body.confidence}`) })}</b>
      </p>
      <ScalePicture scheme={body.scheme} term={body.term} percent={body.percent} />
      <div className="parts">
        <Part title={t('form.basis')} text={body.basis} />
        <Part title={t('form.wouldChangeIf')} text={body.wouldChangeIf} />
        <Part title={t('form.alternatives')} text={body.alternatives} />
        <Part title={t('form.horizon')} text={body.horizon} />
      </div>
    </div>
  );
}

function Part({ title, text }: { title: string; text: string }): ReactElement | null {
  if (text.trim() === '') return null;
  return (
    <div>
      <p className="m">{title}</p>
      <p className="prose">
        <TermText text={text} />
      </p>
    </div>
  );
}
