import { createTranslator } from 'next-intl';
import { deliveriesQuery } from '@/features/deliveries/queries';
import type { DeliveryLine, DeliveryShow } from '@/features/deliveries/schema';
import { today } from '@/server/clock';
import type { Viewer } from '@/server/viewer';
import { columnsIn, longList, type FileWords, type OpenList } from '../open-list';

/** The deliveries to the viewer's pools. */
export function openDeliveries(viewer: Viewer, asked: { show: DeliveryShow }, words: FileWords): OpenList {
  const say = createTranslator({ ...words, namespace: 'deliveries' });
  const { text, number, day } = columnsIn<DeliveryLine>(words);
  const columns = [
    text('delivery', (line) => line.number),
    text('target', (line) => line.poolName ?? say('depot')),
    day('expected', (line) => line.expected),
    number('ordered', (line) => line.laptops),
    number('received', (line) => line.received),
    text('state', (line) => say(`state.${line.state}`, { days: line.daysLate })),
    number('daysLate', (line) => line.daysLate),
    text('supplier', (line) => line.supplier),
    day('closedOn', (line) => line.closedOn),
  ];
  return longList(columns, deliveriesQuery(viewer, today(), asked.show));
}
