import { CAPABILITY_IDS, type CapabilityId } from '../../../kernel/capability.ts';
import { SHIFTS } from '../../../kernel/shifts.ts';
import { SegmentedControl } from '../../../ui/controls/choice.tsx';
import type { Heading } from '../model.ts';
import styles from './importance.module.css';

interface ImportanceProps {
  readonly importance: Heading['importance'];
  readonly onChange: (capability: CapabilityId, importance: number, said: string) => void;
}

/** How much each shift matters, in five steps; the arrow keys move them. */
export function Importance({ importance, onChange }: ImportanceProps) {
  return (
    <ul className={styles.rows}>
      {CAPABILITY_IDS.map((id) => (
        <li key={id} className={styles.row}>
          <div>
            <span className={styles.title}>{SHIFTS[id].title}</span>
            <span className={styles.from}>{SHIFTS[id].from}</span>
          </div>
          <SegmentedControl
            label={`How much ${SHIFTS[id].title} matters`}
            options={STEPS}
            value={stepOf(importance[id])}
            onChange={(step) => {
              const { title } = STEPS.find(({ value }) => value === step) ?? STEPS[2];
              onChange(id, Number(step), `${SHIFTS[id].title} matters ${title}`);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

const STEPS = [
  { value: '1', title: 'least' },
  { value: '2', title: 'less' },
  { value: '3', title: 'as others' },
  { value: '4', title: 'more' },
  { value: '5', title: 'most' },
] as const;

function stepOf(importance: number): (typeof STEPS)[number]['value'] {
  return STEPS[importance - 1]?.value ?? '3';
}
