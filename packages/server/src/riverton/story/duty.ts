import { keepControlRoom, keepDuty } from '@reeve/contract';
import { DUTY, personaOf } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';

/** The supervisor enters who is duty commander and deputy, and the control room's number. No threat is open. */
export async function playDuty(stage: StoryStage): Promise<void> {
  const { byLogin, enteredAt, from, until, commander, deputy, controlRoom } = DUTY;
  await stage.moveTo(enteredAt);
  const supervisor = await stage.as(byLogin);
  for (const [login, post] of [
    [commander, 'duty_commander'],
    [deputy, 'deputy'],
  ] as const)
    await supervisor.call(keepDuty, { input: { accountId: personaOf(login)?.id ?? '', post, from, until } });
  await supervisor.call(keepControlRoom, { input: { number: controlRoom } });
}
