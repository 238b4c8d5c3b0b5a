import { PrivacyNote } from '../../ui/controls/privacy-note.tsx';
import { SavedField } from '../../ui/controls/saved-field.tsx';
import { sayDate } from '../../ui/numbers.ts';
import { Headline, Page, SectionHead } from '../../ui/page.tsx';
import { ReflectionTabs } from '../page/tabs.tsx';
import type { Heading } from './model.ts';
import styles from './page/heading.module.css';
import { HeadingRows } from './page/heading-rows.tsx';
import { Importance } from './page/importance.tsx';
import { SavedText } from './page/saved-text.tsx';
import { useHeading } from './page/use-heading.ts';

/** Where you want to go: the role, why, what matters, and how far every measure should get. */
export function HeadingPage() {
  const { heading, save } = useHeading();
  const { roleAhead, by, why, letter, letterOn } = heading;
  return (
    <Page title="Where you want to go">
      <ReflectionTabs current="/heading" />
      <Headline {...sayWhere(heading)} isOneLine>
        A heading is where you want to be, not where others are. The mirror draws “there” at yours;
        every field saves itself and can be undone.
      </Headline>
      <div className={styles.parts}>
        <section className={styles.role} aria-label="The role ahead">
          <div className={styles.pair}>
            <SavedField
              label="Role ahead"
              maxLength={200}
              value={roleAhead}
              onSave={(value) => save({ roleAhead: value }, 'Role ahead saved')}
            />
            <SavedField
              label="By when"
              type="date"
              value={by ?? ''}
              onSave={(value) => save({ by: value === '' ? null : value }, 'Date saved')}
            />
          </div>
          <SavedText
            label="Why"
            hint="What would be possible then that is not possible now?"
            maxLength={5000}
            value={why}
            onSave={(value) => save({ why: value }, 'Why saved')}
          />
          <SavedText
            isLetter
            label="A letter to yourself"
            hint={letterOn === null ? LETTER : `Written ${sayDate(letterOn)}. ${LETTER}`}
            placeholder="Dear …"
            maxLength={50_000}
            value={letter}
            onSave={(value) => save({ letter: value }, 'Letter saved')}
          />
          <PrivacyNote>Only you see this page. It never leaves this machine.</PrivacyNote>
        </section>
        <section className={styles.importance} aria-label="What matters most">
          <SectionHead title="What matters most" note="of two gaps as wide, this comes first" />
          <Importance
            importance={heading.importance}
            onChange={(capability, step, said) =>
              save({ importance: { [capability]: step } }, said)
            }
          />
        </section>
      </div>
      <section className={styles.headings} aria-label="Every heading">
        <SectionHead
          title="Every heading"
          note="an empty field keeps the default; a measure without a sound heading has none"
        />
        <HeadingRows headings={heading.headings} />
      </section>
    </Page>
  );
}

const LETTER = 'From the one you will be then, to the one who reads it on a hard day.';

function sayWhere({ roleAhead, by }: Heading) {
  if (roleAhead === '') return { said: 'Where do you want to go?' };
  return by === null
    ? { said: `${roleAhead}.`, shown: 'No date set.' }
    : { said: roleAhead, shown: `by ${sayDate(by)}.` };
}
