import { CAPABILITY_IDS } from '../../../kernel/capability.ts';
import { SHIFTS } from '../../../kernel/shifts.ts';
import type { PracticeDraft, WeeklyMeasure } from '../../../notebook/practices/model.ts';
import { SelectField } from '../../../ui/controls/field.tsx';
import { sayCount } from '../../../ui/numbers.ts';

type Aim = Pick<PracticeDraft, 'measure' | 'better' | 'lag'>;

interface MeasureFieldsProps {
  readonly draft: Aim;
  readonly measures: readonly WeeklyMeasure[];
  readonly onChange: (part: Partial<Aim>) => void;
}

/** The weekly measure a practice or a step should move, which way, and when that is to be seen. */
export function MeasureFields({ draft, measures, onChange }: MeasureFieldsProps) {
  const measure = measures.find(({ id }) => id === draft.measure);
  return (
    <>
      <SelectField
        label="Weekly measure it should move"
        value={draft.measure}
        onChange={(event) => {
          const chosen = measures.find(({ id }) => id === event.currentTarget.value);
          if (chosen === undefined) return;
          const better = chosen.ways.includes(draft.better) ? draft.better : chosen.ways[0];
          onChange({ measure: chosen.id, ...(better !== undefined && { better }) });
        }}
      >
        {CAPABILITY_IDS.map((shift) => ({
          shift,
          ofShift: measures.filter((each) => each.shift === shift),
        }))
          .filter(({ ofShift }) => ofShift.length > 0)
          .map(({ shift, ofShift }) => (
            <optgroup key={shift} label={SHIFTS[shift].title}>
              {ofShift.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
      </SelectField>
      <SelectField
        label="Which way"
        value={draft.better}
        onChange={(event) =>
          onChange({ better: event.currentTarget.value === 'down' ? 'down' : 'up' })
        }
      >
        {(measure?.ways ?? []).map((way) => (
          <option key={way} value={way}>
            {way}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Seen"
        value={draft.lag}
        onChange={(event) => onChange({ lag: Number(event.currentTarget.value) })}
      >
        {LAGS.map((lag) => (
          <option key={lag} value={lag}>
            {lag === 0 ? 'from the next week on' : `after ${sayCount(lag, 'more week')}`}
          </option>
        ))}
      </SelectField>
    </>
  );
}

const LAGS = [0, 1, 2, 3, 4];
