import { insideDomains } from '../kernel/mail-domains.ts';
import { UserError } from '../kernel/user-error.ts';
import { findZone } from '../kernel/zone.ts';
import type { Profile, ProfileChange } from './model.ts';

const OFFICE_DAY = { from: 9 * 60, to: 17 * 60 };

/** The profile of someone who has said nothing yet. */
export function newProfile(zone: string): Profile {
  return {
    name: '',
    roleNow: '',
    roleAhead: '',
    aheadBy: null,
    zone: findZone(zone) === undefined ? 'UTC' : zone,
    addresses: [],
    domains: [],
    workingHours: [OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, null, null],
    onboarding: 'promise',
  };
}

/** The profile after a change: addresses in one spelling, domains that follow them until set by hand. */
export function changeProfile(profile: Profile, change: ProfileChange): Profile {
  if (change.zone !== undefined && findZone(change.zone) === undefined)
    throw new UserError(
      'unknown-zone',
      'There is no such time zone. Choose one by its place, such as Europe/Berlin.',
    );
  const addresses = distinct(change.addresses ?? profile.addresses);
  const areDomainsOwn = isSame(profile.domains, insideDomains(profile.addresses));
  const domains = change.domains ?? (areDomainsOwn ? insideDomains(addresses) : profile.domains);
  return {
    name: change.name ?? profile.name,
    roleNow: change.roleNow ?? profile.roleNow,
    roleAhead: change.roleAhead ?? profile.roleAhead,
    aheadBy: change.aheadBy === undefined ? profile.aheadBy : change.aheadBy,
    zone: change.zone ?? profile.zone,
    addresses,
    domains: distinct(domains),
    workingHours: change.workingHours ?? profile.workingHours,
    onboarding: change.onboarding ?? profile.onboarding,
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim().toLowerCase()))];
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((value) => others.includes(value));
}
