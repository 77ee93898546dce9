'use client';

import { OctagonAlert, Printer } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/button';
import { formatDay } from '@/components/format-day';
import { LinkButton } from '@/components/link-button';
import { PageBody } from '@/components/page-body';
import { PageHeader } from '@/components/page-header';
import type { BoardAgent, TeamBoard } from '../schema/board';
import { ActDialog, type AskedAct } from './act-dialog';
import { BoardBlocks } from './board-blocks';
import { BoardClear } from './board-clear';
import { BoardHandOver } from './board-hand-over';
import { BoardLive } from './board-live';
import { BoardEverybody, BoardWay } from './board-people';
import { BoardProgress } from './board-progress';
import { tasksOf } from './board-tasks';
import { ReportDialog } from './report-dialog';
import { StorySheet } from './story-sheet';
import { TeamPicker, TeamTabs } from './team-choice';

const mostTabs = 8;

type TeamBoardProps = {
  board: TeamBoard;
  standIn: boolean;
  /** Buttons that belong to other features. */
  actions?: ReactNode;
};

/** The workplace of a lead: whom to clear, to hand over to and to confirm now, what holds, who is where. */
export function TeamBoardView({ board, standIn, actions }: TeamBoardProps) {
  const { team, teams, today, agents, formVersion } = board;
  const t = useTranslations('team');
  const locale = useLocale();
  const [openId, setOpenId] = useState<string | null>(null);
  const [report, setReport] = useState<{ agent: BoardAgent | null } | null>(null);
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const tasks = tasksOf(agents, today);
  const onReport = (agent: BoardAgent) => setReport({ agent });
  const names = new Map(agents.map((agent) => [agent.id, agent.name]));
  return (
    <>
      <PageHeader
        title={[team.name, team.center].join(' · ')}
        meta={t('meta', { day: formatDay(locale, today), count: agents.length })}
        actions={
          <>
            {teams.length > mostTabs && <TeamPicker className="w-56" teams={teams} team={team} />}
            <LinkButton href={`/team/dates?team=${encodeURIComponent(team.code)}`} icon={Printer}>
              {t('datesList')}
            </LinkButton>
            {actions}
            <Button icon={OctagonAlert} onClick={() => setReport({ agent: null })}>
              {t('report')}
            </Button>
          </>
        }
      />
      {teams.length > 1 && teams.length <= mostTabs && <TeamTabs teams={teams} team={team} />}
      <PageBody split>
        <div className="grid min-h-0 min-w-0 flex-1 grid-cols-3 content-start items-start overflow-y-auto max-xl:grid-cols-2 max-md:grid-cols-1 xl:[&>div]:min-h-full [&>div+div]:border-l [&>div+div]:border-line max-md:[&>div+div]:border-l-0">
          <div>
            <BoardProgress agents={agents} />
            <BoardClear
              key={team.code}
              agents={tasks.toClear}
              today={today}
              formVersion={formVersion}
              standIn={standIn}
              onOpen={setOpenId}
            />
          </div>
          <div>
            <BoardHandOver
              ready={tasks.toHandOver}
              notReady={tasks.notReady}
              today={today}
              onOpen={setOpenId}
              onReport={onReport}
              onNoShow={(agent) => setAsked({ act: 'noShow', selection: { ids: [agent.id] } })}
            />
            <BoardLive
              connected={tasks.toConfirm}
              waiting={tasks.waitingForVpn}
              today={today}
              standIn={standIn}
              onOpen={setOpenId}
              onReport={onReport}
            />
            <BoardBlocks agents={tasks.blocked} onOpen={setOpenId} />
          </div>
          <div>
            <BoardWay agents={tasks.onTheWay} onOpen={setOpenId} onReport={onReport} />
            <BoardEverybody agents={agents} onOpen={setOpenId} />
          </div>
        </div>
        {openId !== null && (
          <StorySheet
            id={openId}
            label={names.get(openId) ?? t('title')}
            onClose={() => setOpenId(null)}
            today={today}
            stamp={board}
          />
        )}
      </PageBody>
      {report && (
        <ReportDialog
          agents={agents.filter((agent) => agent.stage !== 'WITHDRAWN' && !agent.baseline)}
          first={report.agent}
          onAct={(act, agent) => {
            setReport(null);
            setAsked({
              act,
              selection: { ids: [agent.id] },
              ...(act === 'withdraw' ? { draft: { leaving: 'DECLINED' as const } } : {}),
            });
          }}
          onClose={() => setReport(null)}
        />
      )}
      {asked && (
        <ActDialog
          asked={asked}
          today={today}
          nameOf={(id) => names.get(id)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
