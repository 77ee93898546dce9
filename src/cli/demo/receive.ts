import type { Demo } from '@/domain/demo/generate-demo';
import { receiveDelivery } from '@/features/deliveries/commands/receive';
import { listDeliveries } from '@/features/deliveries/queries';
import type { Viewer } from '@/server/viewer';
import { must } from './must';

/** Laptops that have not come with the delivery that is due. */
const missing = 40;

/** Receives what is due, by serial numbers; one delivery comes in part. */
export async function receive(viewer: Viewer, demo: Demo, day: string): Promise<void> {
  const due = (await listDeliveries(viewer, day)).filter(
    (delivery) => delivery.expected <= day && delivery.received === 0 && delivery.closedOn === null,
  );
  for (const delivery of due) {
    const partly = delivery.number === demo.meta.partlyReceived;
    const count = Math.max(1, delivery.laptops - (partly ? missing : 0));
    const order = delivery.number.replace(/\D/g, '');
    const text = Array.from({ length: count }, (_, index) => {
      const place = String(index + 1).padStart(4, '0');
      return `HV-L-${order.slice(-3)}${place}; 5CG${order}${place}`;
    }).join('\n');
    await must(
      viewer,
      receiveDelivery,
      { deliveryId: delivery.id, text, manufacturer: 'HP', model: 'EliteBook 840' },
      day,
    );
  }
}
