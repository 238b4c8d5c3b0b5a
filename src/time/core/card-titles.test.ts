import { expect, it } from 'vitest';
import { readCardTitles } from './card-titles.ts';

function aCard(name: string, title: string, address?: string) {
  return {
    name,
    addresses: address === undefined ? [] : [address],
    organisation: undefined,
    title,
    department: undefined,
    connectedOn: undefined,
    line: 1,
  };
}

it('finds a title by address, else by a name that one contact alone has', () => {
  const find = readCardTitles([
    aCard('Ann Ash', 'Controller', 'ann@acme.example'),
    aCard('Bö Beispiel', 'Head of Finance'),
    aCard('Cy Clerk', 'Clerk'),
    aCard('Cy Clerk', 'Captain'),
    aCard('', 'Nobody', 'x@acme.example'),
  ]);
  expect([
    find('ann@acme.example', 'Someone'),
    find('bo@acme.example', 'BO BEISPIEL'),
    find('cy@acme.example', 'Cy Clerk'),
    find('dee@acme.example', ''),
  ]).toEqual([
    { title: 'Controller', by: 'address' },
    { title: 'Head of Finance', by: 'name' },
    undefined,
    undefined,
  ]);
});
