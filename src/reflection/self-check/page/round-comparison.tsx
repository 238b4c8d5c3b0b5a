import { SHIFTS } from '../../../kernel/shifts.ts';
import { joinClasses } from '../../../ui/classes.ts';
import { Disclosure } from '../../../ui/controls/notes.tsx';
import { Cell, Column, Table } from '../../../ui/controls/table.tsx';
import type { Question } from '../../model.ts';
import type { ComparedShift, RoundComparison } from '../model.ts';
import { sayAnswer, sayMeans, sayShiftMove } from './compare-words.ts';
import styles from './round-comparison.module.css';
import { RoundPlot, RoundZones } from './round-plot.tsx';

interface RoundComparisonProps {
  readonly comparison: RoundComparison;
  readonly questions: readonly Question[];
}

/** Each shift then and now on the axis of the mirror, and each question in its own words. */
export function RoundComparisonRows({ comparison, questions }: RoundComparisonProps) {
  return (
    <>
      <table className={styles.rows}>
        <caption className="hidden">The six shifts, what you said before and say now</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">Shift</span>
            </th>
            <th scope="col" className={styles.plot}>
              <span className="hidden">Before and now, from away through near to there</span>
              <RoundZones />
            </th>
            <th scope="col">
              <span className="hidden">In words</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {comparison.shifts.map((shift) => (
            <ShiftRow key={shift.capability} shift={shift} />
          ))}
        </tbody>
      </table>
      <section className={styles.questions} aria-label="Question by question">
        {comparison.shifts.map((shift) => (
          <Disclosure
            key={shift.capability}
            title={`${SHIFTS[shift.capability].title}, question by question`}
          >
            <QuestionTable
              shift={shift}
              questions={questions}
              hasBefore={comparison.before !== null}
            />
          </Disclosure>
        ))}
      </section>
    </>
  );
}

function ShiftRow({ shift }: { readonly shift: ComparedShift }) {
  const { title, from } = SHIFTS[shift.capability];
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.shift}>
        <span className={styles.title}>{title}</span>
        <span className={styles.from}>{from}</span>
      </th>
      <td className={styles.plot}>
        <RoundPlot now={shift.now} before={shift.before} />
      </td>
      <td className={styles.words}>
        <span className={styles.word}>{sayShiftMove(shift)}</span>
        <span className={styles.means}>{sayMeans(shift)}</span>
      </td>
    </tr>
  );
}

interface QuestionTableProps {
  readonly shift: ComparedShift;
  readonly questions: readonly Question[];
  readonly hasBefore: boolean;
}

function QuestionTable({ shift, questions, hasBefore }: QuestionTableProps) {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return (
    <Table
      caption={`${SHIFTS[shift.capability].title}, question by question`}
      className={joinClasses(styles.table)}
    >
      <thead>
        <tr>
          <Column>Question</Column>
          {hasBefore ? <Column>Before</Column> : null}
          <Column>Now</Column>
        </tr>
      </thead>
      <tbody>
        {shift.questions.map(({ question, now, before }) => {
          const asked = byId.get(question);
          if (asked === undefined) return null;
          return (
            <tr key={question}>
              <Cell>{asked.text}</Cell>
              {hasBefore ? <Cell isQuiet>{sayAnswer(asked, before)}</Cell> : null}
              <Cell className={joinClasses(before !== null && now !== before && styles.moved)}>
                {sayAnswer(asked, now)}
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
