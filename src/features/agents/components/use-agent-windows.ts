'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { moreAgentsAction } from '../actions';
import type { AgentFilter, AgentLine, AgentPage, AgentSort } from '../schema';

type Asked = { filter: AgentFilter; sort: AgentSort; desc: boolean };
type More = { key: string; page: AgentPage; rows: AgentLine[] };

const most = 2_000;

/**
 * The first window comes with the page, further ones as the end of the list comes near. When the page
 * comes anew with the same question, the further ones are asked for again and stay until they are there.
 */
export function useAgentWindows(page: AgentPage, asked: Asked) {
  const key = JSON.stringify(asked);
  const [more, setMore] = useState<More>({ key, page, rows: [] });
  const [failed, setFailed] = useState(false);
  const busy = useRef(false);
  const extra = more.key === key ? more.rows : [];

  const load = useCallback(
    async (offset: number, limit: number, keep: AgentLine[]) => {
      if (busy.current) return;
      busy.current = true;
      const answer = await moreAgentsAction({ ...(JSON.parse(key) as Asked), offset, limit }).catch(
        () => null,
      );
      busy.current = false;
      setFailed(!answer?.ok);
      if (answer?.ok) setMore({ key, page, rows: [...keep, ...answer.value.rows] });
    },
    [key, page],
  );

  const stale = extra.length > 0 && more.page !== page;
  useEffect(() => {
    if (stale) void load(page.rows.length, Math.min(most, extra.length), []);
  }, [stale, load, page, extra.length]);

  const seen = new Set(page.rows.map((row) => row.id));
  return {
    rows: [...page.rows, ...extra.filter((row) => !seen.has(row.id))],
    failed,
    onEndReached: () => void load(page.rows.length + extra.length, 100, extra),
  };
}
