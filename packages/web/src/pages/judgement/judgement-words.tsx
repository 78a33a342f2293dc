import { isRefused, personWordsIn } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import type { Judgement } from './judgement-block.tsx';

/** The words about a person that a second person passes, as the server finds them. */
export function JudgementWords({ judgement: { title, body } }: { judgement: Judgement }): ReactElement {
  const t = useT('assess');
  const texts = [title, body.statement, body.basis, body.alternatives, body.wouldChangeIf, body.horizon];
  const found = texts.flatMap((text) => personWordsIn(text)).filter((one) => !isRefused(one));
  const words = [...new Set(found.map((one) => `“${one.words}”`))];
  return <p>{t('page.words', { words: words.join(', ') })}</p>;
}
