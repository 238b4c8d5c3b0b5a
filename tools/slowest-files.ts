import type { Reporter, TestModule } from 'vitest/node';

const SHOWN = 10;

/** Says at the end of a run which files took longest, with their own hooks. */
export default class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const slowest = modules
      .map((module) => ({ path: module.relativeModuleId, ms: module.diagnostic().duration }))
      .toSorted((one, other) => other.ms - one.ms)
      .slice(0, SHOWN);
    const lines = slowest.map(
      ({ path, ms }) => `${(ms / 1000).toFixed(1).padStart(8)} s  ${path}\n`,
    );
    process.stdout.write(`\nThe slowest files:\n${lines.join('')}`);
  }
}
