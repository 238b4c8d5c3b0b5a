import { CAST } from './cast.ts';

/** Where some of them work, and as what. */
export const WORKPLACES = [
  work(CAST.elena.address, 'Fernhill', 'VP Engineering'),
  work(CAST.marcus.address, 'Fernhill', 'Finance Director'),
  work(CAST.ingrid.address, 'Fernhill', 'Chief Operating Officer'),
  work(CAST.sofia.address, 'Andersson Advisory', 'Advisor'),
  work(CAST.grace.address, 'Oakfield', 'Head of Operations'),
];

/** Her mentor also writes from home. */
export const SOFIA_AT_HOME = 'sofia.andersson@fjord.example';
/** Someone of whom she wants no trace. */
export const RECRUITER = 'offers@talentwave.example';

function work(address: string, organisation: string, title: string) {
  return { address, change: { organisation, title, from: 'contacts' as const } };
}
