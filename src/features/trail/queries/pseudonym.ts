import { createHmac, hkdfSync } from 'node:crypto';
import { lastingKey } from '@/server/grounds-key';

/**
 * The steady name under which an auditor sees a person or device: the same in every event, and of no use
 * for finding out who it is. It follows from the key of the grounds, which stays where sign-in secrets change.
 */
export function pseudonymMaker(): (type: string, id: string) => string {
  const key = Buffer.from(hkdfSync('sha256', lastingKey(), '', 'heimvorteil pseudonyms', 32));
  return (type, id) => {
    const digest = createHmac('sha256', key).update(`${type}:${id}`).digest('hex').slice(0, 10).toUpperCase();
    return `${type === 'agent' ? 'P' : 'G'}-${digest}`;
  };
}
