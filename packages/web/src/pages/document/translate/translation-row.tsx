import type { EditionBlock } from '@reeve/contract';
import { plainText, wordDiff, type Language } from '@reeve/domain';
import { useEffect, useRef, type ReactElement } from 'react';
import { BlockReading } from '../../../components/text/block-reading.tsx';
import { Button } from '../../../components/button.tsx';
import { Link } from '../../../components/link.tsx';
import { Tag } from '../../../components/text/tag.tsx';
import { TextArea } from '../../../components/field/text-area.tsx';
import { useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { useStateWord } from '../../record/state-word.ts';
import { DiffWords } from '../../report/page/diff-words.tsx';
import type { TranslationRow } from './use-translation.ts';
import type { BlockConflict } from '../write/use-working-text.ts';

interface RowProps {
  readonly row: TranslationRow;
  readonly source: { readonly id: string; readonly editionId: string; readonly language: Language };
  readonly language: Language;
  /** What is being typed; undefined while the block is only read. */
  readonly typed: string | undefined;
  readonly conflict: BlockConflict | undefined;
  readonly mayWrite: boolean;
  readonly isBusy: boolean;
  readonly onType: (text: string | undefined) => void;
  readonly onAct: (step: 'save' | 'confirm' | 'remove') => void;
}

/** A block of the source with its comments, and its translation next to it. */
export function TranslationRowView(props: RowProps): ReactElement {
  const { row, source, language, typed, conflict, mayWrite } = props;
  const t = useT('review');
  const isDue = row.state !== 'in_step' && row.state !== 'own';
  return (
    <>
      <p className="state">
        <Tag tone={isDue ? 'now' : 'plain'}>{t(`translation.state.${row.state}`)}</Tag>
      </p>
      <div className="sides">
        <div>
          {row.source && <SourceText block={row.source} was={row.was} language={source.language} />}
          <Said row={row} source={source} />
        </div>
        <div>
          {typed !== undefined && row.own ? (
            <Writing {...props} typed={typed} />
          ) : (
            row.own && (
              <div lang={language}>
                <BlockReading blocks={[{ ...row.own, id: `${row.id}-own` }]} />
              </div>
            )
          )}
          {conflict && (
            <div className="conflict" role="alert">
              <p>{t('translation.conflict')}</p>
              <p>{conflict.mine}</p>
            </div>
          )}
          {mayWrite && row.own && typed === undefined && <Steps {...props} own={row.own} />}
        </div>
      </div>
    </>
  );
}

/** The source text; if it has changed since it was translated, also the earlier text, with the different words marked. */
function SourceText({
  block,
  was,
  language,
}: {
  block: EditionBlock;
  was: string | null;
  language: Language;
}): ReactElement {
  const t = useT('review');
  if (was === null)
    return (
      <div lang={language}>
        <BlockReading blocks={[block]} />
      </div>
    );
  const diff = wordDiff(plainText(was), plainText(block.text));
  return (
    <div className="blocks">
      <div className={`blk is-${block.kind}`}>
        {block.number !== '' && <span className="gut">{block.number}</span>}
        <p lang={language}>
          <DiffWords runs={diff.after} as="ins" />
        </p>
        {diff.before.some((run) => !run.kept) && (
          <p className="ink2 sm">
            {t('translation.was')}{' '}
            <span lang={language}>
              <DiffWords runs={diff.before} as="del" />
            </span>
          </p>
        )}
      </div>
    </div>
  );
}

/** Comments on the block of the source, each a link to its position. */
function Said({ row, source }: Pick<RowProps, 'row' | 'source'>): ReactElement | null {
  const t = useT('review');
  const word = useStateWord();
  if (row.comments.length === 0) return null;
  return (
    <ul className="said-of-source" aria-label={t('translation.comments')}>
      {row.comments.map((comment) => (
        <li key={comment.id}>
          <Link to={paths.document(source.id, { edition: source.editionId, comment: comment.id })}>
            {comment.reference}
          </Link>{' '}
          {comment.text} <span className="mut">{word('comment', comment.state)}</span>
        </li>
      ))}
    </ul>
  );
}

function Writing({ row, language, typed, isBusy, onType, onAct }: RowProps & { readonly typed: string }): ReactElement {
  const t = useT('review');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="block-editor">
      <TextArea
        ref={field}
        lang={language}
        rows={Math.max(2, Math.ceil(typed.length / 50))}
        aria-label={t('translation.text')}
        value={typed}
        onChange={onType}
      />
      <div className="row wrap acts">
        {row.source && (
          <Button kind="primary" keys="Ctrl Enter" busy={isBusy} onClick={() => onAct('confirm')}>
            {t('translation.saveConfirm')}
          </Button>
        )}
        <Button busy={isBusy} onClick={() => onAct('save')}>
          {t('translation.save')}
        </Button>
        <Button kind="quiet" onClick={() => onType(undefined)}>
          {t('translation.leave')}
        </Button>
      </div>
    </div>
  );
}

function Steps({ row, own, isBusy, onType, onAct }: RowProps & { readonly own: EditionBlock }): ReactElement {
  const t = useT('review');
  return (
    <div className="row wrap acts">
      <Button kind="quiet" onClick={() => onType(own.text)}>
        {t('translation.edit')}
      </Button>
      {(row.state === 'untranslated' || row.state === 'stale') && (
        <Button kind="quiet" busy={isBusy} onClick={() => onAct('confirm')}>
          {t('translation.confirm')}
        </Button>
      )}
      {row.state === 'gone' && (
        <Button kind="quiet" busy={isBusy} onClick={() => onAct('remove')}>
          {t('translation.remove')}
        </Button>
      )}
    </div>
  );
}
