import { useState } from 'react';
import { draftOf } from '../../../keeping/model.ts';
import { KeptList } from '../../../keeping/page/kept-list.tsx';
import { KeyHints } from '../../../ui/controls/keys.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import { DELEGATIONS } from '../kept.ts';
import type { Delegation } from '../model.ts';
import { giveLevel, type SortedDelegations, takeBack } from './changes.ts';
import { DelegationItem, type DelegationItemProps } from './delegation-item.tsx';
import { LEVELS } from './delegation-words.ts';

type LiveListProps = Omit<DelegationItemProps, 'delegation' | 'isBack' | 'isCurrent' | 'onFocus'> &
  Pick<SortedDelegations, 'handedOn' | 'back'>;

const HINTS = [
  { keys: ['↑', '↓'], does: 'move' },
  { keys: ['1', '…', '7'], does: 'set the level' },
  { keys: ['t'], does: 'took it back' },
];

/** What is handed on and what came back, one after the other, by keys. */
export function LiveList({ handedOn, back, ...rest }: LiveListProps) {
  const { today, keep } = rest;
  const all = [...handedOn, ...back];
  const [currentId, setCurrentId] = useState(all[0]?.id);
  const current = Math.max(
    0,
    all.findIndex(({ id }) => id === currentId),
  );
  useKeys((key) => {
    if (key === 'ArrowDown') return move(1);
    if (key === 'ArrowUp') return move(-1);
    const delegation = all[current];
    if (delegation === undefined) return false;
    return act(delegation, key.toLowerCase());
  });

  function move(by: number): boolean {
    const next = all[current + by];
    if (next === undefined) return false;
    setCurrentId(next.id);
    document.getElementById(next.id)?.focus();
    return true;
  }

  function act(delegation: Delegation, key: string): boolean {
    const { id, what } = delegation;
    const level = Number(key);
    setCurrentId(id);
    if (Number.isInteger(level) && level >= 1 && level <= LEVELS.length) {
      keep(
        id,
        giveLevel(draftOf(DELEGATIONS, delegation), level, today),
        `“${what}” is at level ${level}`,
      );
      return true;
    }
    if (key !== 't' || back.includes(delegation)) return false;
    keep(id, takeBack(draftOf(DELEGATIONS, delegation), today), `“${what}” came back`);
    return true;
  }

  function list(some: readonly Delegation[], isBack: boolean) {
    return some.map((delegation) => (
      <DelegationItem
        key={delegation.id}
        delegation={delegation}
        isBack={isBack}
        isCurrent={delegation.id === all[current]?.id}
        onFocus={() => setCurrentId(delegation.id)}
        {...rest}
      />
    ));
  }

  return (
    <>
      <KeptList title="Handed on" note={`${handedOn.length}, most at stake first`}>
        {list(handedOn, false)}
      </KeptList>
      <KeptList title="With you again" note="a level hands it on once more">
        {list(back, true)}
      </KeptList>
      {all.length === 0 ? null : <KeyHints hints={HINTS} />}
    </>
  );
}
