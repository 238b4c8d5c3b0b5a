import { useParams } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { SHIFTS } from '../../kernel/shifts.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { AppLink } from '../../ui/link.tsx';
import { Headline, Page } from '../../ui/page.tsx';
import { NotFoundPage } from '../../ui/shell/states.tsx';
import { Line, Lines } from '../page/lines.tsx';
import { PRACTICE_TABS } from '../page/practice-tabs.ts';
import type { Guide } from './model.ts';
import styles from './page/guides.module.css';
import { useGuides } from './page/use-guides.ts';

/** One conversation, on one page of paper. */
export function GuidePage() {
  const guides = useGuides();
  const params = z.safeParse(paramsSchema, useParams({ strict: false }));
  const guide = guides.find(({ id }) => id === params.data?.id);
  if (guide === undefined) return <NotFoundPage />;
  return (
    <Page title={guide.title}>
      <div className={styles.page}>
        <Tabs label="Steps" current="/guides" tabs={PRACTICE_TABS} />
        <Headline
          said={guide.title}
          above={`${SHIFTS[guide.shift].title}, a conversation of ${guide.minutes} minutes`}
        />
        <GuideText guide={guide} />
        <div className={styles.ways}>
          <Button onClick={() => window.print()}>Print it</Button>
          <AppLink to={`/practices#${guide.shift}`}>
            {`Practices of ${SHIFTS[guide.shift].title.toLowerCase()}`}
          </AppLink>
          <AppLink to="/guides">All conversations</AppLink>
        </div>
      </div>
    </Page>
  );
}

function GuideText({ guide }: { readonly guide: Guide }) {
  return (
    <Lines>
      <Line title="When">{guide.when}</Line>
      <Line title="Afterwards">{guide.goal}</Line>
      <Line title="Open with" isSpoken>
        {guide.opener}
      </Line>
      <Line title="Ask" isSpoken>
        <ol className={styles.questions}>
          {guide.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </Line>
      <Line title="If it gets hard" isSpoken>
        {guide.replies.map(({ they, you }) => (
          <div key={they} className={styles.reply}>
            <p className={styles.they}>{they}</p>
            <p>{you}</p>
          </div>
        ))}
      </Line>
      <Line title="Close with" isSpoken>
        {guide.close}
      </Line>
      <Line title="After that">{guide.followUp}</Line>
    </Lines>
  );
}

const paramsSchema = z.object({ id: z.string() });
