/** Probabilities from log-odds; they sum to 1. */
export function toProbabilities(scores: Float64Array): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  const chances = new Float64Array(scores.length);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const power = Math.exp((scores[k] ?? 0) - highest);
    chances[k] = power;
    sum += power;
  }
  for (let k = 0; k < chances.length; k++) chances[k] = (chances[k] ?? 0) / sum;
  return chances;
}
