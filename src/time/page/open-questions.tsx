import { AppLink } from '../../ui/link.tsx';
import { sayCount, sayHours } from '../../ui/numbers.ts';
import { SectionHead } from '../../ui/page.tsx';
import type { Time } from '../model.ts';
import { KindChoice } from './kind-choice.tsx';
import type { KindNames } from './kind-order.ts';
import styles from './open-questions.module.css';

interface OpenQuestionsProps {
  readonly time: Time;
  readonly names: KindNames;
}

/** The few answers that would sort the most hours. */
export function OpenQuestions({ time, names }: OpenQuestionsProps) {
  const blocks = new Set(time.blocks.map((block) => block.title));
  const open = time.ask.filter(
    ({ sorting, title }) => sorting.kind === 'unsorted' && !blocks.has(title),
  );
  if (open.length === 0) return null;
  return (
    <section className={styles.questions} aria-label="Worth an answer">
      <SectionHead title="Worth an answer" note={sayOpen(open)} />
      <Questions asked={open} names={names} />
      {open.length > SHOWN ? <AppLink to="/welcome/sort">Sort the rest</AppLink> : null}
    </section>
  );
}

/** Long blocks without other people: they wait for an answer before they count. */
export function Blocks({ time, names }: OpenQuestionsProps) {
  if (time.blocks.length === 0) return null;
  return (
    <section className={styles.questions} aria-label="Not counted yet">
      <SectionHead title="Not counted yet" note="over 6 h without other people, until you say" />
      <Questions asked={time.blocks} names={names} />
    </section>
  );
}

const SHOWN = 3;

type Asked = Time['ask'][number];

interface QuestionsProps {
  readonly asked: readonly Asked[];
  readonly names: KindNames;
}

function Questions({ asked, names }: QuestionsProps) {
  return (
    <ul className={styles.list}>
      {asked.slice(0, SHOWN).map((question) => (
        <Question key={question.title} question={question} names={names} />
      ))}
    </ul>
  );
}

function Question({ question, names }: { readonly question: Asked; readonly names: KindNames }) {
  const title = question.title.trim() === '' ? 'Untitled' : question.title;
  return (
    <li className={styles.question}>
      <span className={styles.title}>
        {title}
        <span className={styles.note}>{`${question.cadence}, ${sayHours(question.hours)}`}</span>
      </span>
      <KindChoice
        sorted={{ title: question.title, sorting: question.sorting }}
        of={title}
        names={names}
      />
    </li>
  );
}

function sayOpen(open: readonly Asked[]): string {
  const hours = open.reduce((sum, question) => sum + question.hours, 0);
  return `${sayCount(open.length, 'title')} unsorted, ${sayHours(hours)}`;
}
