import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../kernel/user-error.ts';
import { run } from './network.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bearings-network-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** What the command prints on standard output. */
async function call(...args: readonly string[]): Promise<string> {
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const exit = await run(args);
  vi.restoreAllMocks();
  expect(exit).toBe(0);
  return printed;
}

async function document(...args: readonly string[]) {
  return JSON.parse(await call(...args, '--json'));
}

describe('bearings network --json', () => {
  it('says of everyone where they stand, and of each attribute which ties go beyond it', async () => {
    // A and B each have half of their ties with the other, C all of its with A.
    const edges = file('plain.csv', 'source,target\nA,B\nA,C\n');
    const nodes = file('plain-nodes.csv', 'ID,Team,Level\nZ,x,1\nA,x,unknown\nB,y,2\nC,x,\n');
    expect(await document(edges, '--nodes', nodes)).toEqual({
      directed: false,
      nodes: [
        aNode('Z', { degree: 0 }),
        aNode('A', {
          degree: 2,
          constraint: 0.5,
          effectiveSize: 2,
          hierarchy: 0,
          betweenness: 1,
        }),
        aNode('B', { degree: 1, constraint: 1, effectiveSize: 1, hierarchy: 1 }),
        aNode('C', { degree: 1, constraint: 1, effectiveSize: 1, hierarchy: 1 }),
      ],
      ei: { Team: 0, Level: null },
    });
  });

  it('is the same for a file of a spreadsheet: signs before it, semicolons, quotes, commas in numbers', async () => {
    const plain = file('comma.csv', 'source,target,weight\n"Lee, Ann",B,1.5\nB,"C ""2""",2\n');
    const sheet = file(
      'sheet.csv',
      '\uFEFFTarget;Source;Remark;WEIGHT\r\n\r\nB;Lee, Ann;"a\r\nb";0,5\r\n"C ""2""";B;;2,0\r\n"Lee, Ann";B;;1\r\n',
    );
    const measures = await document(plain);
    expect(measures.nodes.map(({ id }: { id: string }) => id)).toEqual(['Lee, Ann', 'B', 'C "2"']);
    expect(await document(sheet)).toEqual(measures);
  });

  it('follows the direction where it is told to', async () => {
    const edges = file('way.csv', 'source,target\nA,B\nC,B\n');
    const over = async (...args: readonly string[]) => {
      const { directed, nodes } = await document(edges, ...args);
      return [directed, nodes[1].betweenness];
    };
    expect([await over(), await over('--directed')]).toEqual([
      [false, 1],
      [true, 0],
    ]);
  });

  it('counts ties by level of Enron as Python does, both ways', async () => {
    const [edges, nodes] = ['edges', 'nodes'].map(
      (part) => `tests/data/networks/enron_1999_2000.${part}.csv`,
    );
    const { level } = JSON.parse(readFileSync('tests/data/networks/outside-ties.json', 'utf8'))
      .enron_1999_2000.attributes;
    const files = [edges ?? '', '--nodes', nodes ?? ''];
    const { nodes: people, ei } = await document(...files, '--directed');
    expect([people.length, ei.level, (await document(...files)).ei.level]).toEqual([
      184,
      expect.closeTo(level.by_directed_tie_count.EI, 9),
      expect.closeTo(level.by_undirected_tie_count.EI, 9),
    ]);
  });

  it.each([
    ['without a word', ''],
    ['of its first line alone', 'source,target,weight\n'],
  ])('has nobody in a file %s', async (name, text) => {
    expect(await document(file(`${name}.csv`, text))).toEqual({
      directed: false,
      nodes: [],
      ei: {},
    });
  });
});

describe('bearings network', () => {
  it('shows people a table, those with the most contacts first, and what is unknown as a dash', async () => {
    const edges = file('table.csv', 'source,target\nB,A\nA,C\n');
    const nodes = file('table-nodes.csv', 'id,team\nZ,x\nA,x\nB,x\nC,y\n');
    expect(await call(edges, '--nodes', nodes)).toBe(
      [
        'who  contacts  constraint  effective size  hierarchy  betweenness',
        'A           2       0.500            2.00      0.000          1.0',
        'B           1       1.000            1.00      1.000          0.0',
        'C           1       1.000            1.00      1.000          0.0',
        'Z           0           –               –          –          0.0',
        '',
        'attribute   E−I  ties that go beyond it',
        'team       0.00  1 of 2',
        '',
        '4 people, 2 ties',
        '',
      ].join('\n'),
    );
    expect(await call(file('none.csv', ''))).toBe('0 people, 0 ties\n');
  });

  it.each([
    ['source,target,weight\nA,B,1\nA,C,-2\n', 'line 3: the weight “-2” is below 0'],
    ['source,target,weight\nA,B,NaN\n', 'line 2: the weight “NaN” is no number.'],
    ['source,target,weight\nA,B,Infinity\n', 'line 2: the weight “Infinity” is no number.'],
    ['source,target,weight\nA,B,often\n', 'line 2: the weight “often” is no number.'],
    ['source,target,weight\nA,B,0x10\n', 'line 2: the weight “0x10” is no number.'],
    ['source,target,weight\nA,B,"1,000"\n', 'line 2: the weight “1,000” can be read in two ways'],
    ['source,target,weight\nA,B,1e200\n', 'line 2: the weight “1e200” is too large.'],
    ['source,target,weight\nA,B,\n', 'line 2: the weight is missing; write 1'],
    ['source,target\nA,B\n,B\n', 'line 3: the source is missing.'],
    ['source,target\nA\n', 'line 2: the target is missing.'],
    ['from,to\nA,B\n', 'line 1: there is no column source; the first line names the columns'],
    ['source,target\n"A,B\n', 'line 2: a quote that was opened is not closed.'],
    ['source,target\nA,B,C\n', 'line 2: 3 cells for 2 columns'],
  ])('says of %j which line is wrong and why', async (text, reason) => {
    await expect(run([file('bad.csv', text)])).rejects.toThrow(`bad.csv ${reason}`);
  });

  it('says of people who is there twice, who has no id, and that nothing is there', async () => {
    const edges = file('good.csv', 'source,target\nA,B\n');
    const said = ['id,team\nA,x\n\nA,y\n', 'id,team\n,x\n', 'name\nA\n', ''].map(
      async (text, at) => {
        const nodes = file(`nodes-${at}.csv`, text);
        const error = await run([edges, '--nodes', nodes]).catch((reason: unknown) => reason);
        return error instanceof UserError ? error.message.slice(folder.length + 1) : error;
      },
    );
    expect(await Promise.all(said)).toEqual([
      'nodes-0.csv line 4: “A” is already on line 2; keep one of the two.',
      'nodes-1.csv line 2: the id is missing.',
      'nodes-2.csv line 1: there is no column id; the first line names the columns: id.',
      'nodes-3.csv line 1: the file is empty; the first line names the columns: id.',
    ]);
  });
});

function aNode(id: string, standing: { degree: number } & Readonly<Record<string, number>>) {
  return {
    id,
    constraint: null,
    effectiveSize: null,
    hierarchy: null,
    betweenness: 0,
    ...standing,
  };
}
