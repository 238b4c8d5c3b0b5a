import type { CapabilityId } from './capability.ts';

/** What the six shifts are called, and what they lead from and to. */
export const SHIFTS: Readonly<
  Record<CapabilityId, { readonly title: string; readonly from: string }>
> = {
  strategy: { title: 'Strategy', from: 'from this week’s work to years ahead' },
  leadership: { title: 'Leadership', from: 'from managing tasks to leading people' },
  network: { title: 'Network', from: 'from peers to decision-makers' },
  delegation: { title: 'Delegation', from: 'from doing to letting go' },
  relationships: { title: 'Relationships', from: 'from one of the team to leading it' },
  perspective: { title: 'Perspective', from: 'from a department to the business' },
};
