import type { readCommandHome, ReplyOf } from '@reeve/contract';
import type { SeenKind } from '@reeve/domain';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';

type Loop = Pick<ReplyOf<typeof readCommandHome>['loop'], 'questions' | 'decisions' | 'operations'>;

/** A part of a whole in words, and `none` if the whole is empty. */
export function usePartOf(): (part: Loop['questions'], none: string) => string {
  const t = useT('home');
  const { number } = useFormat();
  return ({ done, of }, none) => (of === 0 ? none : t('command.partOf', { done: number(done), of: number(of) }));
}

/** Whether the loop closes: parts of wholes, each leading to the list it counts. */
export function useLoopFigures({ questions, decisions, operations }: Loop) {
  const t = useT('home');
  const partOf = usePartOf();
  const figure = (name: keyof Loop, part: Loop['questions'], kind: SeenKind, to: string) => ({
    what: t(`command.part.${name}`),
    value: partOf(part, t('command.noneDue')),
    kind,
    to,
  });
  return [
    figure('questions', questions, 'requirement', paths.requirements()),
    figure('decisions', decisions, 'decision', paths.decisions()),
    figure('operations', operations, 'evaluation', paths.evaluations()),
  ];
}
