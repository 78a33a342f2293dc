import { IDLE_MINUTES, MOST_SESSIONS } from '@reeve/domain';
import type { ReactElement } from 'react';
import type { ApiError } from '../../api/error.ts';
import { useT } from '../../i18n.ts';

/** Ends of a session that its owner did not bring about in this window, each with a sentence. */
const TOLD = ['idle', 'too_many', 'elsewhere', 'password', 'token_reused'] as const;
export type EndNotice = (typeof TOLD)[number];

/** Returns why the session ended, where the refusal says so and there is a sentence for it. */
export function endNotice({ code, detail }: Pick<ApiError, 'code' | 'detail'>): EndNotice | undefined {
  return code === 'session_ended' ? TOLD.find((end) => end === detail['because']) : undefined;
}

/** Why the session ended, in one sentence; nothing where that is not known. */
export function SessionEndNote({ because }: { because: EndNotice | undefined }): ReactElement | null {
  const t = useT('shell');
  if (because === undefined) return null;
  return <p className="m">{t(`signIn.ended.${because}`, { minutes: IDLE_MINUTES, most: MOST_SESSIONS })}</p>;
}
