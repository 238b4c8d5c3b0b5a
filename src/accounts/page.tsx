import type { ReactNode } from 'react';
import { Headline, Page } from '../ui/page.tsx';
import { useArrival } from '../ui/use-arrival.ts';
import { DataSection, LookSection, SignInSection } from './page/machine-sections.tsx';
import { AddressesSection, HoursSection, YouSection } from './page/profile-sections.tsx';
import { SettingsSection } from './page/section.tsx';
import styles from './page/settings.module.css';
import { useProfile } from './page/use-profile.ts';

interface SettingsPageProps {
  /** how events are sorted and what is never stored: settings of higher slices */
  readonly rules: ReactNode;
  readonly exclusions: ReactNode;
  /** the address under which a calendar reads holds and reviews */
  readonly feed?: ReactNode | undefined;
  /** what can be done with everything at once */
  readonly data?: ReactNode | undefined;
}

/** Settings: who you are to Bearings, how your hours are read, and where all of it lies. */
export function SettingsPage({ rules, exclusions, feed, data }: SettingsPageProps) {
  const { me } = useProfile();
  useArrival();
  return (
    <Page title="Settings">
      <Headline said="Settings." shown="What you keep here stays here." isOneLine>
        Every change is saved at once and can be undone while its notice stands.
      </Headline>
      <div className={styles.sections}>
        <YouSection />
        <AddressesSection />
        <HoursSection />
        <SettingsSection
          title="How hours are sorted"
          about="A rule decides before any answer of yours and before every guess, for past events too."
          privacy="Rules are read on this machine; titles never leave it."
        >
          {rules}
        </SettingsSection>
        <SettingsSection
          title="What is never stored"
          about="Take out what is nobody’s business, before it is read."
          privacy="What is left out is not kept in any form; only the words you write here are."
        >
          {exclusions}
        </SettingsSection>
        {feed}
        <LookSection />
        <DataSection me={me} />
        {data}
        <SignInSection />
      </div>
    </Page>
  );
}
