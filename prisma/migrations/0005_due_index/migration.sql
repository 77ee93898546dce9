-- Who is due and has no kit yet: the overview counts them by center without touching all agents.
CREATE INDEX agent_due ON agent (promised_date, team_id)
  WHERE stage IN ('WAITING', 'CLEARED', 'DEVICE_ASSIGNED', 'DEVICE_READY') AND archived_at IS NULL;
