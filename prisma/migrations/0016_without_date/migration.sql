-- Whoever has lost the date since the plan was published: few, and looked for at each overview. How few is not the
-- product of the two shares (who was remote from the start never had a date), so the planner is told.
CREATE INDEX agent_without_date ON agent (id) WHERE promised_date IS NULL AND NOT baseline_remote;
CREATE STATISTICS agent_date_and_baseline (mcv) ON promised_date, baseline_remote FROM agent;
