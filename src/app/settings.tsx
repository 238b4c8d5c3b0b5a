import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SettingsPage } from '../accounts/page.tsx';
import { ExclusionList } from '../evidence/add-calendar/exclusion-list.tsx';
import { YourData } from '../reports/page/your-data.tsx';
import { FeedSection } from '../steps/feed/page/feed-section.tsx';
import { showHoursEndpoint } from '../time/endpoints.ts';
import type { RuleDraft } from '../time/page/rule-dialog.tsx';
import { Rules } from '../time/page/rules.tsx';
import { getQuery } from '../ui/api.ts';

/** The settings of all slices on one page. */
export function Settings() {
  const [draft, setDraft] = useState<RuleDraft>();
  // only says how far a rule reaches: the rules themselves can be edited without it
  const time = useQuery(getQuery(showHoursEndpoint));
  return (
    <SettingsPage
      rules={<Rules series={time.data?.series ?? []} draft={draft} onDraft={setDraft} />}
      exclusions={<ExclusionList />}
      feed={<FeedSection />}
      data={<YourData />}
    />
  );
}
