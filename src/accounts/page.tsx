import { getQuery, useData } from '../ui/api.ts';
import { Headline, Page } from '../ui/page.tsx';
import { meSchema } from './model.ts';

/** Settings: who you are to Bearings, how your hours are read, and where all of it lies. */
export function SettingsPage() {
  const me = useData(getQuery('/api/me', meSchema));
  return (
    <Page title="Settings">
      <Headline said="Settings." shown="Everything here stays here." isOneLine>
        Kept in {me.dataFolder}.
      </Headline>
    </Page>
  );
}
