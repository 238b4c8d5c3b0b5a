import { useState } from 'react';
import { changeMeEndpoint, showMeEndpoint } from '../../accounts/endpoints.ts';
import { callEndpoint, getQuery, sayError, useData } from '../../ui/api.ts';
import styles from './add-calendar.module.css';

type Own = ReturnType<typeof useOwnAddresses>;

interface OwnAddressesProps {
  readonly own: Own;
  /** `Is this you? It is on most of these events.` */
  readonly legend: string;
}

/** Asks which of the likely addresses are the owner’s. */
export function OwnAddresses({ own, legend }: OwnAddressesProps) {
  if (own.asked.length === 0) return null;
  return (
    <fieldset className={styles.own}>
      <legend>{legend}</legend>
      {own.asked.map((address) => (
        <label key={address} className={styles.check}>
          <input
            type="checkbox"
            checked={own.isChosen(address)}
            onChange={(event) => own.choose(address, event.currentTarget.checked)}
          />
          {address}
        </label>
      ))}
      <p className={styles.quiet}>
        Your own addresses tell your answers from those of others, and who is inside.
      </p>
    </fieldset>
  );
}

/** The addresses that are likely the owner's and not known as such; the likeliest is proposed. */
export function useOwnAddresses(likely: readonly string[]) {
  const { profile } = useData(getQuery(showMeEndpoint));
  const asked = likely.filter((address) => !profile.addresses.includes(address));
  const [said, setSaid] = useState<Readonly<Record<string, boolean>>>({});
  const [trouble, setTrouble] = useState<string>();

  function isChosen(address: string): boolean {
    return said[address] ?? (profile.addresses.length === 0 && address === likely[0]);
  }

  function choose(address: string, isOwn: boolean): void {
    setSaid((before) => ({ ...before, [address]: isOwn }));
  }

  async function keep(): Promise<boolean> {
    const added = asked.filter(isChosen);
    if (added.length === 0) return true;
    const addresses = [...profile.addresses, ...added];
    try {
      await callEndpoint(changeMeEndpoint, { body: { addresses } });
      return true;
    } catch (error) {
      setTrouble(sayError(error));
      return false;
    }
  }

  return { asked, isChosen, choose, keep, trouble };
}
