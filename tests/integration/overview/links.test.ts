import { NextIntlClientProvider } from 'next-intl';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filterOf, loadListParams } from '@/features/agents/components/agent-params';
import { listAgents } from '@/features/agents/queries/list';
import { blockFilterOf, loadBlockParams } from '@/features/blocks/components/block-params';
import { listBlocks } from '@/features/blocks/queries/list';
import { listDeliveries } from '@/features/deliveries/queries';
import { listOvertakings } from '@/features/overtakings/queries/list';
import { HandedOverToday } from '@/features/overview/components/handed-over-today';
import { OverviewView } from '@/features/overview/components/overview-view';
import { readOverview } from '@/features/overview/queries/overview';
import { loadPlanView, placementFilterOf } from '@/features/plans/components/plan-view';
import { listPlacements } from '@/features/plans/queries/placements';
import { loadMessages } from '@/messages/load';
import { closeDb } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { laterDay, makeMovedWorld } from './moved-world';

type Shown = { href: string; text: string; figure: number };

/** Links that name a thing instead of counting a list: a band, a wave, a day of the plan. */
const names = (href: string) => /^\/agents\?band=\d+$|^\/plan(\?day=.*)?$|^\/licences$/.test(href);

/** Every link of the markup that shows a figure, which stands first or last in its words. */
function shownFigures(markup: string): Shown[] {
  return [...markup.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g)].flatMap(
    ([, address = '', inside = '']) => {
      const href = address.replaceAll('&amp;', '&');
      const text = inside
        .replace(/<title>.*?<\/title>/g, '')
        .replace(/<[^>]*>/g, '')
        .trim();
      const figure = /^\d[\d.]*/.exec(text)?.[0] ?? /\d[\d.]*$/.exec(text)?.[0];
      if (names(href) || figure === undefined || text.includes('%') || inside.includes('<circle')) return [];
      return [{ href, text, figure: Number(figure.replaceAll('.', '')) }];
    },
  );
}

async function totalOf(viewer: Viewer, planId: string, href: string): Promise<number> {
  const address = new URL(href, 'http://localhost');
  const query = Object.fromEntries(address.searchParams);
  if (address.pathname === '/agents') {
    const { sort, desc, ...params } = await loadListParams(query);
    return (await listAgents(viewer, { filter: filterOf(params), sort, desc })).total;
  }
  if (address.pathname === '/blocks')
    return (await listBlocks(viewer, { filter: blockFilterOf(await loadBlockParams(query)) })).total;
  if (address.pathname === '/deliveries') {
    const lines = await listDeliveries(viewer, laterDay);
    return lines.filter((line) => line.state !== 'received' && line.state !== 'closed').length;
  }
  const view = await loadPlanView(query);
  if (view.tab === 'overtakings') {
    const filter = { planId, ...(view.state ? { state: view.state } : {}) };
    return (await listOvertakings(viewer, { filter, offset: 0 })).total;
  }
  return (await listPlacements(viewer, { filter: placementFilterOf(planId, view, view.day) })).total;
}

// The type of the provider asks for its children among its settings; they come after them.
const german = { locale: 'de', messages: loadMessages('de'), timeZone: 'Europe/Berlin' } as Parameters<
  typeof NextIntlClientProvider
>[0];

let viewer: Viewer;
let planId = '';
let figures: Shown[] = [];

beforeAll(async () => {
  viewer = (await makeMovedWorld()).viewers.manager;
  const overview = await readOverview(viewer);
  const today = overview?.days[0];
  if (!overview || !today) throw new Error('no overview');
  planId = overview.plan?.id ?? '';
  const page = [
    createElement(HandedOverToday, { key: 'today', day: today }),
    ...(['map', 'table'] as const).map((centersAs) =>
      createElement(OverviewView, { key: centersAs, overview, centersAs }),
    ),
  ];
  const inGerman = (children: ReactNode) => createElement(NextIntlClientProvider, german, children);
  figures = shownFigures(renderToStaticMarkup(inGerman(createElement(NuqsTestingAdapter, null, page))));
});
afterAll(closeDb);

it('leads from its figures to lists of every kind', () => {
  const kinds = new Set(figures.map(({ href }) => href.split('?')[0]));
  expect([...kinds].sort()).toEqual(['/agents', '/blocks', '/deliveries', '/plan']);
  expect(figures.length).toBeGreaterThan(60);
  expect(figures.filter(({ figure }) => figure > 0).length).toBeGreaterThan(30);
});

it('leads from every figure to a list with just as many lines', async () => {
  const wrong: string[] = [];
  for (const { href, text, figure } of figures) {
    // How many laptops are missing stands in the same words; the list is one of deliveries.
    if (href === '/deliveries' && !text.includes('offen')) continue;
    const total = await totalOf(viewer, planId, href);
    if (total !== figure) wrong.push(`${text} at ${href}: the list has ${total}`);
  }
  expect(wrong).toEqual([]);
});

it('shows late deliveries among those that the list of open ones holds', async () => {
  const late = (await listDeliveries(viewer, laterDay)).filter((line) => line.state === 'late');
  expect(
    figures.some(
      ({ href, figure, text }) =>
        href === '/deliveries' && text.includes('verspätet') && figure === late.length,
    ),
  ).toBe(true);
});
