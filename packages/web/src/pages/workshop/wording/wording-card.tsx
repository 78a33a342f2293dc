import { positionOnWording, withdrawWording, type ReplyOf, type readFloor } from '@reeve/contract';
import { POSITIONS, type Position } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import { DiffText } from './diff-text.tsx';
import { useFloorAct } from './use-floor-act.ts';

export type Floor = ReplyOf<typeof readFloor>;
export type OnTable = Floor['items'][number]['comments'][number];
export type Wording = OnTable['wordings'][number];

/** One wording on the table: its text against the present words, the straw poll, who objects and why, one's own position. */
export function WordingCard({
  wording,
  quote,
  may,
  isOpen,
  bare,
}: {
  wording: Wording;
  quote: string;
  may: Floor['may'];
  isOpen: boolean;
  /** On the big screen: the text and the standing objections only. */
  bare: boolean;
}): ReactElement {
  const t = useT('workshop');
  const objections = wording.positions.filter((one) => one.position === 'object');
  return (
    <article
      className={wording.withdrawn ? 'wording past' : 'wording'}
      aria-label={t('table.wording', { letter: wording.letter })}
    >
      <h3>
        {wording.letter}
        {!bare && <span className="ink2"> {wording.by}</span>}
        {wording.withdrawn && <span className="ink2"> {t('table.withdrawn')}</span>}
      </h3>
      <p className="serif wording-text">
        {wording.text === '' ? <em>{t('table.delete')}</em> : <DiffText before={quote} after={wording.text} />}
      </p>
      <p className="ink2">
        {t('common:colon', { label: t('table.poll') })}{' '}
        {POSITIONS.map((position) => `${t(`review:position.${position}`)} ${wording.poll[position]}`).join(', ')}
      </p>
      {objections.length > 0 && (
        <div className="objections">
          <b className="m">{t('table.standing')}</b>
          <ul>
            {objections.map((one) => (
              <li key={`${one.by} ${one.at}`}>
                {[bare ? '' : one.by, one.delegation].filter(Boolean).join(', ')}
                {bare && one.delegation === '' ? '' : ': '}
                {one.reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      {!bare && isOpen && !wording.withdrawn && may.propose && <OwnPosition wording={wording} may={may} />}
    </article>
  );
}

/** The user's position on a wording, with a reason if they object; its author and the lead can withdraw it. */
function OwnPosition({ wording, may }: { wording: Wording; may: Floor['may'] }): ReactElement {
  const t = useT('workshop');
  const mine = wording.positions.find((one) => one.mine);
  const [reason, setReason] = useState(mine?.reason ?? '');
  const holding = useFloorAct((position: Position) =>
    call(positionOnWording, { params: { id: wording.id }, input: { position, reason: reason.trim() } }),
  );
  const withdrawing = useFloorAct(() => call(withdrawWording, { params: { id: wording.id } }));
  return (
    <>
      <TextField
        label={t('table.reason')}
        optional={t('table.objecting')}
        maxLength={4000}
        value={reason}
        onChange={setReason}
      />
      <fieldset className="row wrap">
        <legend className="vh">{t('table.mine')}</legend>
        {POSITIONS.map((position) => (
          <Button
            key={position}
            aria-pressed={mine?.position === position}
            busy={holding.isPending && holding.variables === position}
            because={position === 'object' && reason.trim().length < 3 ? t('table.reasonFirst') : undefined}
            onClick={() => holding.mutate(position)}
          >
            {t(`review:position.${position}`)}
          </Button>
        ))}
        {(wording.mine || may.steer) && (
          <Button kind="quiet" busy={withdrawing.isPending} onClick={() => withdrawing.mutate(undefined)}>
            {t('table.withdraw')}
          </Button>
        )}
      </fieldset>
      <ProblemNote error={holding.error ?? withdrawing.error} lead={t('notDone')} />
    </>
  );
}
