/** Why somebody leaves the rollout. */
export const withdrawalKinds = ['LEFT', 'DECLINED', 'LONG_ABSENCE', 'OTHER'] as const;
export type WithdrawalKind = (typeof withdrawalKinds)[number];

const separator = ': ';

/** The reason as it stands at the agent and in the trail: the kind, and the words after it. */
export function withdrawalReason(kind: WithdrawalKind, text: string): string {
  return text === '' ? kind : `${kind}${separator}${text}`;
}

/** Kind and words of a reason; a reason of another form is OTHER with itself as words. */
export function readWithdrawalReason(reason: string): { kind: WithdrawalKind; text: string } {
  const [head = '', ...rest] = reason.split(separator);
  const kind = withdrawalKinds.find((one) => one === head);
  return kind ? { kind, text: rest.join(separator) } : { kind: 'OTHER', text: reason };
}
