import type { TieRows } from './tie-rows.ts';
import { eachTriangle, findReturns } from './triangles.ts';

/** What the contacts of a person hold of each other. */
export interface Burt {
  /** 0 to 1 and above */
  readonly constraint: number;
  /** contacts that are not reached through each other */
  readonly effectiveSize: number;
  /** 0 to 1: how much the constraint is that of one contact; 1 with a single one */
  readonly hierarchy: number;
}

/**
 * Burt's measures of each person over direct contacts, by weight. With p_ij = the share of i's ties
 * that is with j: constraint Σ_j (p_ij + Σ_q p_iq p_qj)²; effective size Σ_j (1 − Σ_q p_iq m_jq),
 * m_jq = the tie of j and q by the strongest tie of j; hierarchy Σ_j r_j ln r_j / (N ln N) with
 * r_j = the part of j in the constraint by the mean part.
 * @returns by place; undefined for a person without contacts
 * Source: docs/measures.md#burt
 */
export function measureBurt(rows: TieRows): (Burt | undefined)[] {
  const ties = weighTies(rows);
  return Array.from({ length: rows.starts.length - 1 }, (_, person) =>
    measurePerson(ties, rows.starts[person] ?? 0, rows.starts[person + 1] ?? 0),
  );
}

/** By tie i → j. */
interface WeighedTies {
  /** p_ij */
  readonly shares: Float64Array;
  /** Σ_q p_iq p_qj */
  readonly indirect: Float64Array;
  /** Σ_q p_iq m_jq */
  readonly redundant: Float64Array;
}

function weighTies(rows: TieRows): WeighedTies {
  const { shares, ofStrongest } = shareOut(rows);
  const indirect = new Float64Array(shares.length);
  const redundant = new Float64Array(shares.length);
  const returns = findReturns(rows);
  /** The third person q of a triangle, between i and j. */
  function add(ij: number, iq: number, jq: number): void {
    const share = shares[iq] ?? 0;
    const onward = shares[returns[jq] ?? 0] ?? 0;
    indirect[ij] = (indirect[ij] ?? 0) + share * onward;
    redundant[ij] = (redundant[ij] ?? 0) + share * (ofStrongest[jq] ?? 0);
  }
  eachTriangle(rows, (uv, uw, vw) => {
    const [vu = 0, wu = 0, wv = 0] = [returns[uv], returns[uw], returns[vw]];
    add(uv, uw, vw);
    add(vu, vw, uw);
    add(uw, uv, wv);
    add(wu, wv, uv);
    add(vw, vu, wu);
    add(wv, wu, vu);
  });
  return { shares, indirect, redundant };
}

/** Each weight by the sum of its row, and by the largest of its row. */
function shareOut({ starts, weights }: TieRows) {
  const shares = new Float64Array(weights.length);
  const ofStrongest = new Float64Array(weights.length);
  for (let person = 0; person + 1 < starts.length; person++) {
    const [from = 0, to = 0] = [starts[person], starts[person + 1]];
    let sum = 0;
    let strongest = 0;
    for (let tie = from; tie < to; tie++) {
      const weight = weights[tie] ?? 0;
      sum += weight;
      if (weight > strongest) strongest = weight;
    }
    for (let tie = from; tie < to; tie++) {
      shares[tie] = (weights[tie] ?? 0) / sum;
      ofStrongest[tie] = (weights[tie] ?? 0) / strongest;
    }
  }
  return { shares, ofStrongest };
}

function measurePerson(
  { shares, indirect, redundant }: WeighedTies,
  from: number,
  to: number,
): Burt | undefined {
  const contacts = to - from;
  if (contacts === 0) return undefined;
  const parts = new Float64Array(contacts);
  let constraint = 0;
  let effectiveSize = contacts;
  for (let tie = from; tie < to; tie++) {
    const part = ((shares[tie] ?? 0) + (indirect[tie] ?? 0)) ** 2;
    parts[tie - from] = part;
    constraint += part;
    effectiveSize -= redundant[tie] ?? 0;
  }
  return { constraint, effectiveSize, hierarchy: concentrate(parts, constraint) };
}

function concentrate(parts: Float64Array, constraint: number): number {
  const contacts = parts.length;
  if (contacts === 1) return 1;
  let sum = 0;
  for (const part of parts) {
    const ratio = (part * contacts) / constraint;
    if (ratio > 0) sum += ratio * Math.log(ratio);
  }
  return sum / (contacts * Math.log(contacts));
}
