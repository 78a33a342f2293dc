import { notice } from '@reeve/contract';
import type { NoticeCategory, NoticeKind } from '@reeve/domain';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { NO_MARKING } from '../../components/marking/marking-answers.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { instantInZone, wallTime } from '../../wall-time.ts';
import { useForm } from '../record/form/use-form.ts';

const EMPTY = {
  kind: undefined as NoticeKind | undefined,
  about: undefined as 'person' | 'thing' | undefined,
  category: undefined as NoticeCategory | undefined,
  title: '',
  text: '',
  basis: '',
  phone: '',
  asOf: '',
  endsAt: '',
  corroborated: undefined as 'yes' | 'no' | undefined,
  marking: NO_MARKING,
};

/** A person for wanted and missing, a thing for a product; a look-out says which. */
export function subjectOf(
  kind: NoticeKind | undefined,
  about: 'person' | 'thing' | undefined,
): 'person' | 'thing' | undefined {
  if (kind === undefined || kind === 'look_out') return about;
  return kind === 'hot_product' ? 'thing' : 'person';
}

/** The answers of a notice, in the agency's time; its subject decides what else is asked. */
export function useNoticeForm() {
  const t = useT('briefing');
  const { clock } = useSession();
  const instant = (value: string): string => {
    const [date = '', time = ''] = value.split('T');
    return instantInZone(date, time, clock.timeZone);
  };
  const now = wallTime(Date.parse(clock.now), clock.timeZone);
  return useForm({
    operation: notice.create,
    empty: { ...EMPTY, asOf: `${now.date}T${now.time}` },
    required: ['kind', 'asOf', 'endsAt'],
    checks: ({ kind, about, category, corroborated }) => ({
      about: subjectOf(kind, about) !== undefined,
      category: subjectOf(kind, about) !== 'person' || kind === 'missing' || category !== undefined,
      corroborated: kind !== 'look_out' || corroborated !== undefined,
    }),
    wrong: (name) => t(`notice.wrong.${name}`),
    save: async ({ kind, about, category, title, corroborated, marking, asOf, endsAt, ...texts }) => {
      const subject = subjectOf(kind, about);
      if (subject === undefined) throw new Error('the form is not sent without a subject');
      return call(notice.create, {
        input: {
          title,
          marking,
          body: {
            ...texts,
            kind,
            about: subject,
            category: subject === 'person' && kind !== 'missing' ? (category ?? null) : null,
            corroborated: corroborated === 'yes',
            asOf: instant(asOf),
            endsAt: instant(endsAt),
          },
        },
      });
    },
    pathOf: paths.notice,
  });
}
