import { useState } from 'react';
import { DraftForm } from '../../../keeping/page/draft-form.tsx';
import { SelectField } from '../../../ui/controls/field.tsx';
import { TextAreaField } from '../../../ui/controls/text-area.tsx';
import { type Decision, REVIEW_OUTCOMES } from '../model.ts';
import { OUTCOME_TITLES } from './decision-words.ts';

interface ReviewFormProps {
  readonly today: string;
  readonly onSave: (review: NonNullable<Decision['review']>) => void;
  readonly onCancel: () => void;
}

/** What came of a decision, beside what was expected. */
export function ReviewForm({ today, onSave, onCancel }: ReviewFormProps) {
  const [outcome, setOutcome] = useState<(typeof REVIEW_OUTCOMES)[number]>('as-expected');
  const [note, setNote] = useState('');

  return (
    <DraftForm
      action="Keep the review"
      onSave={() => onSave({ on: today, outcome, note })}
      onCancel={onCancel}
    >
      <SelectField
        label="It went"
        value={outcome}
        onChange={(event) => {
          const said = REVIEW_OUTCOMES.find((each) => each === event.currentTarget.value);
          if (said !== undefined) setOutcome(said);
        }}
      >
        {REVIEW_OUTCOMES.map((each) => (
          <option key={each} value={each}>
            {OUTCOME_TITLES[each]}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label="What came of it"
        privacy="Nobody but you sees this."
        maxLength={5000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </DraftForm>
  );
}
