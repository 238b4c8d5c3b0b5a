import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Profile } from '../../accounts/model.ts';
import { Field, Select, TextField } from '../../ui/controls/field.tsx';
import { StepHeadline } from '../../ui/step-headline.tsx';
import { readAddresses } from './addresses.ts';
import { StepActions } from './step-actions.tsx';
import { pathOf } from './steps.ts';
import { useProfile, useSaveProfile } from './use-me.ts';
import styles from './you-step.module.css';

/** Role now, role ahead, by when, where, and which addresses are the owner's. */
export function YouStep() {
  const profile = useProfile();
  const save = useSaveProfile();
  const navigate = useNavigate();
  useDetectedZone();
  return (
    <>
      <StepHeadline title="You" said="Where are you now," shown="and where do you want to go?" />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ to: pathOf('self-check') });
        }}
      >
        <Words
          label="Your name"
          name="name"
          autoComplete="name"
          value={profile.name}
          onSave={(name) => save.mutate({ name })}
        />
        <Words
          label="Your role now"
          name="role-now"
          autoComplete="organization-title"
          placeholder="Engineering manager"
          value={profile.roleNow}
          onSave={(roleNow) => save.mutate({ roleNow })}
        />
        <Words
          label="The role ahead"
          name="role-ahead"
          placeholder="Head of engineering"
          value={profile.roleAhead}
          onSave={(roleAhead) => save.mutate({ roleAhead })}
        />
        <TextField
          label="By when"
          name="ahead-by"
          type="date"
          value={profile.aheadBy ?? ''}
          hint="A guess is enough."
          onChange={(event) => save.mutate({ aheadBy: event.currentTarget.value || null })}
        />
        <ZoneField profile={profile} onSave={(zone) => save.mutate({ zone })} />
        <AddressField profile={profile} onSave={(addresses) => save.mutate({ addresses })} />
        <StepActions step="you" next="Next: twelve questions" isSubmit />
      </form>
    </>
  );
}

/** Until the owner has passed this step, the zone is the browser's: a server may stand elsewhere. */
function useDetectedZone(): void {
  const { zone, onboarding } = useProfile();
  const { mutate } = useSaveProfile();
  const isFirst = useRef(onboarding === 'promise' || onboarding === 'you');
  useEffect(() => {
    // once, as the step opens: what the owner then chooses stays
    if (!isFirst.current) return;
    isFirst.current = false;
    if (zone !== browserZone()) mutate({ zone: browserZone() });
  }, [zone, mutate]);
}

function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

interface WordsProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly autoComplete?: string;
  readonly onSave: (value: string) => void;
}

/** Words that are saved when the field is left. */
function Words({ value, onSave, autoComplete = 'off', ...field }: WordsProps) {
  const [typed, setTyped] = useState(value);
  return (
    <TextField
      {...field}
      autoComplete={autoComplete}
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed.trim() !== value) onSave(typed.trim());
      }}
    />
  );
}

interface ZoneFieldProps {
  readonly profile: Profile;
  readonly onSave: (zone: string) => void;
}

function ZoneField({ profile, onSave }: ZoneFieldProps) {
  const here = browserZone();
  const zones = new Set([profile.zone, here, ...Intl.supportedValuesOf('timeZone')]);
  return (
    <Field
      label="Your time zone"
      hint={
        profile.zone === here ? 'As this browser has it.' : `This browser is in ${sayZone(here)}.`
      }
    >
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          value={profile.zone}
          onChange={(event) => onSave(event.currentTarget.value)}
        >
          {[...zones].sort().map((zone) => (
            <option key={zone} value={zone}>
              {sayZone(zone)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function sayZone(zone: string): string {
  return zone.replaceAll('_', ' ');
}

interface AddressFieldProps {
  readonly profile: Profile;
  readonly onSave: (addresses: string[]) => void;
}

function AddressField({ profile, onSave }: AddressFieldProps) {
  const [typed, setTyped] = useState(profile.addresses.join(', '));
  const [trouble, setTrouble] = useState<string>();
  return (
    <TextField
      label="Your own addresses"
      name="addresses"
      autoComplete="email"
      inputMode="email"
      placeholder="you@example.com, you@another.example"
      value={typed}
      trouble={trouble}
      hint="Those your invitations go to, with commas between. They tell your answers from those of others."
      privacy="Used to read your calendar on this machine. Nobody is written to."
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setTrouble(undefined);
      }}
      onBlur={() => {
        const { addresses, unreadable } = readAddresses(typed);
        setTrouble(
          unreadable === undefined
            ? undefined
            : `“${unreadable}” is not an address. Write it like name@example.com.`,
        );
        if (unreadable === undefined && addresses.join() !== profile.addresses.join()) {
          onSave(addresses);
        }
      }}
    />
  );
}
