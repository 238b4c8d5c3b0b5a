import type { TieRows } from './tie-rows.ts';

/** For each tie i → j of symmetric rows, the place of j → i. */
export function findReturns({ starts, others }: TieRows): Int32Array {
  const returns = new Int32Array(others.length);
  const next = starts.slice();
  // Rows and what is in them ascend, so each row is returned to in its own order.
  for (let tie = 0; tie < others.length; tie++) {
    const other = others[tie] ?? 0;
    const back = next[other] ?? 0;
    returns[tie] = back;
    next[other] = back + 1;
  }
  return returns;
}

/**
 * Visits every three people u, v, w who are all tied, once, by the places of u → v, u → w and
 * v → w. Ties are followed towards those with more contacts, so that nobody's many contacts are
 * gone through for each of them.
 */
export function eachTriangle(
  rows: TieRows,
  visit: (uv: number, uw: number, vw: number) => void,
): void {
  const { others } = rows;
  const { starts, ties } = towardsMoreContacts(rows);
  const tieWith = new Int32Array(rows.starts.length).fill(-1);
  for (let u = 0; u + 1 < starts.length; u++) {
    const row = ties.subarray(starts[u], starts[u + 1]);
    for (const uw of row) tieWith[others[uw] ?? 0] = uw;
    for (const uv of row) {
      const v = others[uv] ?? 0;
      const end = starts[v + 1] ?? 0;
      for (let at = starts[v] ?? 0; at < end; at++) {
        const vw = ties[at] ?? 0;
        const uw = tieWith[others[vw] ?? 0] ?? -1;
        if (uw >= 0) visit(uv, uw, vw);
      }
    }
    for (const uw of row) tieWith[others[uw] ?? 0] = -1;
  }
}

function towardsMoreContacts({ starts: rows, others }: TieRows) {
  const contactsOf = (person: number) => (rows[person + 1] ?? 0) - (rows[person] ?? 0);
  const starts = new Int32Array(rows.length);
  const ties = new Int32Array(others.length / 2);
  let count = 0;
  for (let person = 0; person + 1 < rows.length; person++) {
    starts[person] = count;
    const own = contactsOf(person);
    const end = rows[person + 1] ?? 0;
    for (let tie = rows[person] ?? 0; tie < end; tie++) {
      const other = others[tie] ?? 0;
      const more = contactsOf(other) - own;
      if (more > 0 || (more === 0 && other > person)) ties[count++] = tie;
    }
  }
  starts[rows.length - 1] = count;
  return { starts, ties };
}
