'use client';

import { useEffect, useState } from 'react';
import { moreAgentsAction } from '../actions';
import type { AgentFilter, AgentLine, AgentPage, AgentSort } from '../schema';

type Asked = { filter: AgentFilter; sort: AgentSort; desc: boolean };
type More = { key: string; page: AgentPage; rows: AgentLine[] };

const windowSize = 100;
const most = 2_000;

async function ask(key: string, offset: number, limit: number): Promise<AgentLine[] | null> {
  const answer = await moreAgentsAction({ ...(JSON.parse(key) as Asked), offset, limit }).catch(() => null);
  return answer?.ok ? answer.value.rows : null;
}

/**
 * The first window comes with the page, further ones as the end of the list comes near. When the page
 * comes anew with the same question, the further ones are asked for again and stay until they are there.
 */
export function useAgentWindows(page: AgentPage, asked: Asked) {
  const key = JSON.stringify(asked);
  const [more, setMore] = useState<More>({ key, page, rows: [] });
  const [loading, setLoading] = useState(false);
  const extra = more.key === key ? more.rows : [];
  const first = page.rows.length;

  const stale = more.page !== page ? extra.length : 0;
  useEffect(() => {
    if (stale === 0) return;
    let current = true;
    void ask(key, first, Math.min(most, stale)).then((rows) => {
      if (current && rows) setMore({ key, page, rows });
    });
    return () => {
      current = false;
    };
  }, [stale, key, page, first]);

  const onEndReached = async () => {
    if (loading) return;
    setLoading(true);
    const rows = await ask(key, first + extra.length, windowSize);
    setLoading(false);
    if (rows) setMore({ key, page, rows: [...extra, ...rows] });
  };

  const seen = new Set(page.rows.map((row) => row.id));
  return {
    rows: [...page.rows, ...extra.filter((row) => !seen.has(row.id))],
    loading,
    onEndReached: () => void onEndReached(),
  };
}
