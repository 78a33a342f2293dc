/** A decision of a follow-up meeting of the story; without tasks it orders none. */
interface MeetingDecision {
  readonly title: string;
  readonly outcome: 'adopted' | 'refused' | 'not_ours';
  readonly reason: string;
  readonly dueOn: string;
  readonly measureText: string;
  readonly tasks: readonly { readonly instruction: string; readonly hours: number; readonly dueOn: string }[];
  readonly dissent: string;
  /** Work outside every priority is work too. */
  readonly servesPriority: boolean;
  /** Decided on the problem profile; else without any product, which the home shows as a thread that does not close. */
  readonly citesProfile: boolean;
}

interface FollowUpMeeting {
  readonly on: string;
  readonly minutes: string;
  readonly decisions: readonly MeetingDecision[];
}

const decided = (
  of: Pick<MeetingDecision, 'title' | 'reason' | 'dueOn'> & Partial<MeetingDecision>,
): MeetingDecision => ({
  outcome: 'adopted',
  measureText: '',
  tasks: [],
  dissent: '',
  servesPriority: true,
  citesProfile: true,
  ...of,
});

/**
 * The tactical meetings of Norrin after that of 13 March, every two weeks until the exercise begins; most of them only look at what was
 * ordered. The next one has been called.
 */
export const STORY_MEETINGS: {
  readonly cadence: { readonly every: number; readonly unit: 'week' };
  readonly held: readonly FollowUpMeeting[];
  readonly next: { readonly on: string; readonly conflictOf: string };
  readonly strategic: { readonly on: string; readonly title: string };
} = {
  cadence: { every: 2, unit: 'week' },
  held: [
    {
      on: '2026-03-27',
      minutes: 'The patrols run as ordered, twelve of 28 nights are done. The letters have been delivered.',
      decisions: [
        decided({
          title: 'Where the goods are sold outside the district',
          outcome: 'not_ours',
          reason: 'The second-hand market is in Sund and beyond: no patrol of Norrin reaches it.',
          dueOn: '2026-04-24',
        }),
      ],
    },
    { on: '2026-04-10', minutes: 'One night of patrol is left. Nothing new to decide.', decisions: [] },
    {
      on: '2026-04-24',
      minutes: 'Patrols and letters are done. The result is read in September, not before.',
      decisions: [
        decided({
          title: 'Bicycle marking at the station',
          servesPriority: false,
          citesProfile: false,
          reason: 'Owners ask for it, and it costs little.',
          dueOn: '2026-06-30',
          measureText: 'How many bicycles are marked; how many stolen ones are returned to an owner.',
          tasks: [{ instruction: 'Mark bicycles at the station on four Saturdays', hours: 64, dueOn: '2026-06-30' }],
        }),
      ],
    },
    { on: '2026-05-08', minutes: 'Two of four Saturdays are done. Nothing new to decide.', decisions: [] },
    {
      on: '2026-05-22',
      minutes: 'The chair proposed to extend the evening patrols; the meeting refused it.',
      decisions: [
        decided({
          title: 'Evening patrols until autumn',
          outcome: 'refused',
          reason: 'The measure of March would be lost, and nothing shows yet that the patrols helped.',
          dueOn: '2026-06-30',
        }),
      ],
    },
    { on: '2026-06-05', minutes: 'Nothing new to decide.', decisions: [] },
    { on: '2026-06-19', minutes: 'Bicycle marking is done. Nothing new to decide.', decisions: [] },
    {
      on: '2026-07-03',
      minutes: 'Holiday plans were compared with the hours of last summer.',
      decisions: [
        decided({
          title: 'Advice to households before the holidays',
          citesProfile: false,
          reason: 'Prevention that every household can use, without naming any.',
          dueOn: '2026-08-31',
          measureText: 'How many households were visited, and how many asked for advice.',
          tasks: [{ instruction: 'Visit the streets of sectors A and D with advice', hours: 120, dueOn: '2026-08-31' }],
          dissent: 'The visits are in the sectors with the fewest burglaries.',
        }),
      ],
    },
    { on: '2026-07-17', minutes: 'Few attended in the holidays. Nothing new to decide.', decisions: [] },
    { on: '2026-07-31', minutes: 'Few attended in the holidays. Nothing new to decide.', decisions: [] },
    { on: '2026-08-14', minutes: 'The visits are half done. Nothing new to decide.', decisions: [] },
    { on: '2026-08-28', minutes: 'The visits end this week. Nothing new to decide.', decisions: [] },
    {
      on: '2026-09-11',
      minutes: 'The result of the patrols was read: 62 fewer, and no effect cannot be excluded.',
      decisions: [
        decided({
          title: 'Door and window checks on request',
          reason: 'Lighter than patrols, and it leaves something behind.',
          dueOn: '2026-12-31',
          measureText: 'How many homes were checked, and how many of them were entered within six months.',
          tasks: [
            { instruction: 'Train six officers for door and window checks', hours: 48, dueOn: '2026-09-20' },
            { instruction: 'Check homes on request, two evenings a week', hours: 480, dueOn: '2026-12-31' },
          ],
        }),
      ],
    },
    { on: '2026-09-25', minutes: 'The training is late: two instructors were ill.', decisions: [] },
  ],
  next: { on: '2026-10-09', conflictOf: 'lindqvist' },
  strategic: { on: '2026-10-15', title: 'Strategic meeting: half-year review' },
};
