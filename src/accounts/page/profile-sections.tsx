import * as z from 'zod/mini';
import { SelectField } from '../../ui/controls/field.tsx';
import { SavedField } from '../../ui/controls/saved-field.tsx';
import { ListEditor } from './list-editor.tsx';
import styles from './profile-sections.module.css';
import { SettingsSection } from './section.tsx';
import { useProfile } from './use-profile.ts';
import { WorkingHours } from './working-hours.tsx';

/** Who the owner is and where they want to go. */
export function YouSection() {
  const { me, save } = useProfile();
  const { name, roleNow, roleAhead, aheadBy } = me.profile;
  return (
    <SettingsSection title="You" about="Each field saves itself when you leave it.">
      <SavedField
        label="Name"
        privacy="Shown at the top of your own pages, nowhere else."
        autoComplete="name"
        maxLength={200}
        value={name}
        onSave={(value) => save({ name: value }, 'Name saved')}
      />
      <div className={styles.pair}>
        <SavedField
          label="Role now"
          maxLength={200}
          privacy="Only you see it; it changes no number."
          value={roleNow}
          onSave={(value) => save({ roleNow: value }, 'Role now saved')}
        />
        <SavedField
          label="Role ahead"
          maxLength={200}
          privacy="Only you see where you want to go."
          value={roleAhead}
          onSave={(value) => save({ roleAhead: value }, 'Role ahead saved')}
        />
      </div>
      <div className={styles.pair}>
        <SavedField
          label="By when"
          type="date"
          hint="Leave it empty when there is no date."
          privacy="Reminds nobody; it stays here."
          value={aheadBy ?? ''}
          onSave={(value) => save({ aheadBy: value === '' ? null : value }, 'Date saved')}
        />
      </div>
    </SettingsSection>
  );
}

/** By what the calendar knows the owner. */
export function AddressesSection() {
  const { me, save } = useProfile();
  return (
    <SettingsSection
      title="How your calendar knows you"
      about="Your answer to an event is the answer of one of these addresses."
    >
      <ListEditor
        label="Your addresses"
        hint="All you are invited by, old ones too."
        privacy="Compared with your events on this machine. No mail is sent to them."
        inputMode="email"
        values={me.profile.addresses}
        read={readAddress}
        trouble="This is no address. Write it in full, like maya@example.com."
        onChange={(addresses, said) => save({ addresses }, said)}
      />
      <ListEditor
        label="Domains inside your organisation"
        hint="Who writes from elsewhere counts as outside."
        privacy="Compared with the people on your events; nothing is looked up."
        inputMode="url"
        values={me.profile.domains}
        read={readDomain}
        trouble="This is no domain. Write the part after the @, like example.com."
        onChange={(domains, said) => save({ domains }, said)}
      />
    </SettingsSection>
  );
}

/** In which zone, and when, the owner works. */
export function HoursSection() {
  const { me, save } = useProfile();
  const { zone, workingHours } = me.profile;
  return (
    <SettingsSection
      title="When you work"
      about="Hours no event fills are counted within these and shown beside your calendar, never inside it."
    >
      <SelectField
        label="Time zone"
        hint="Weeks begin and end in it; times without a zone are read in it."
        privacy="Taken from this browser at the start; no place is looked up."
        value={zone}
        onChange={(event) => save({ zone: event.currentTarget.value }, 'Time zone saved')}
      >
        {listZones(zone).map((id) => (
          <option key={id} value={id}>
            {id.replaceAll('_', ' ')}
          </option>
        ))}
      </SelectField>
      <WorkingHours
        days={workingHours}
        onChange={(days, said) => save({ workingHours: days }, said)}
      />
    </SettingsSection>
  );
}

function readAddress(text: string): string | undefined {
  const address = z.safeParse(z.email(), text.toLowerCase());
  return address.success ? address.data : undefined;
}

function readDomain(text: string): string | undefined {
  const domain = text.toLowerCase().replace(/^.*@/, '');
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(domain) ? domain : undefined;
}

function listZones(current: string): readonly string[] {
  const zones = Intl.supportedValuesOf('timeZone');
  return zones.includes(current) ? zones : [current, ...zones];
}
