import { readiness, saveReadinessPlan, scoreReadiness } from '@reeve/contract';
import { READINESS_CODES, type ReadinessLevel, type ReadinessView } from '@reeve/domain';
import { READINESS_STORY } from '@reeve/scenario';
import type { Player, StoryStage } from '../player.ts';

interface Given {
  readonly level: ReadinessLevel;
  readonly evidence: string;
}

/** Enters scores one after the other. @returns the version after them */
async function score(
  player: Player,
  id: string,
  first: number,
  view: ReadinessView,
  of: (code: string) => Given | undefined,
): Promise<number> {
  let version = first;
  for (const code of READINESS_CODES) {
    const given = of(code);
    if (!given) continue;
    const input = { version, view, ...given };
    version = (await player.call(scoreReadiness, { params: { id, code }, input })).version;
  }
  return version;
}

/** An assessment of autumn 2025 that is concluded, and one of spring 2026 that is with its peers. */
export async function playReadiness(stage: StoryStage): Promise<void> {
  const { assessorLogin, peerLogin, organisation, earlier, present } = READINESS_STORY;
  const assessor = await stage.as(assessorLogin);
  const peer = await stage.as(peerLogin);
  const begin = (title: string, assessedOn: string) =>
    assessor.call(readiness.create, { input: { title, organisation, level: 'regional', assessedOn } });
  const move = (id: string, version: number, to: 'peer' | 'concluded') =>
    assessor.call(readiness.move, {
      params: { id },
      input: { version, to, reason: 'All criteria have been looked at.' },
    });
  const found = (code: string): Given | undefined => present.found[code];

  await stage.moveTo(`${earlier.assessedOn}T09:00`);
  const first = await begin(earlier.title, earlier.assessedOn);
  const levelThen = (code: string): ReadinessLevel =>
    Math.max(0, (found(code)?.level ?? 0) - (earlier.lower[code] ?? 0)) as ReadinessLevel; // 0 … 4
  const scored = await score(assessor, first.id, first.version, 'self', (code) => ({
    level: levelThen(code),
    evidence: earlier.evidence,
  }));
  await move(first.id, scored, 'peer');
  const reviewed = await score(peer, first.id, scored + 1, 'peer', (code) =>
    code === earlier.peer.code ? { level: levelThen(code), evidence: earlier.peer.evidence } : undefined,
  );
  await move(first.id, reviewed, 'concluded');

  await stage.moveTo(`${present.assessedOn}T09:00`);
  const second = await begin(present.title, present.assessedOn);
  const own = await score(assessor, second.id, second.version, 'self', (code) => {
    const one = found(code);
    return one && { level: one.level, evidence: one.evidence };
  });
  await move(second.id, own, 'peer');
  const seen = await score(peer, second.id, own + 1, 'peer', (code) => present.found[code]?.peer);
  await assessor.call(saveReadinessPlan, {
    params: { id: second.id },
    input: { version: seen, plan: present.plan.map((one) => ({ id: crypto.randomUUID(), ...one })) },
  });
}
