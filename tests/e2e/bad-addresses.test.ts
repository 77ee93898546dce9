import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '../support/e2e';
import { enterDemo } from '../support/sign-in';
import { inRoot } from '../../scripts/lib/paths.mjs';

const people = [
  'Miriam Hagedorn',
  'Ilka Rademacher',
  'Kadir Öztürk',
  'Regine Ahlers',
  'Walter Nowak',
  'Sven Adler',
];
const params =
  'q center centers team teams stage state band from until plan day sort desc open id tab line kind route change actor action changeSet subject limit offset a b c d at list role owner show assign format'.split(
    ' ',
  );
/** As they stand in an address: NUL, half a character, a day that is none, something of another shape. */
const values = ['%00', 'a%ED%A0%80', '9999-99-99', '%5B%7B%22'];

const pages = readdirSync(inRoot('src/app'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('page.tsx') && !file.includes('[secret]'))
  .map((file) => `/${dirname(file)}`.replace(/\/\([\w-]+\)/g, '').replace(/^\/\.$/, '/'));
const lists = [
  'agents',
  'blocks',
  'centers',
  'deliveries',
  'devices',
  'grounds',
  'placements',
  'trail',
  'users',
];
/** Half a character in the path is refused by the framework before any of our code sees it. */
const decodable = (value: string) => value.replace('%ED%A0%80', '%F0%9F%91%A9');
const addresses = [...pages, ...lists.map((list) => `/api/exports/${list}`)];

for (const name of people) {
  test(`whatever stands in an address, ${name} gets a page or a refusal, never an error of ours`, async ({
    newPerson,
  }) => {
    const context = await newPerson();
    const page = await context.newPage();
    await enterDemo(page, name);
    expect(pages.length).toBeGreaterThan(25);
    for (const value of values) {
      const query = params.map((param) => `${param}=${value}`).join('&');
      for (const address of addresses) {
        const asked = `${address.replace(/\[\w+\]/g, decodable(value))}?${query}`;
        const answer = await context.request.get(asked, { maxRedirects: 0 });
        expect.soft(answer.status(), asked.slice(0, 80)).toBeLessThan(500);
        if (answer.headers()['content-type']?.includes('text/html'))
          // A page that failed while it was streamed carries the number of its error.
          expect
            .soft((await answer.text()).match(/data-dgst="\d+"/)?.[0], asked.slice(0, 80))
            .toBeUndefined();
      }
    }
  });
}
