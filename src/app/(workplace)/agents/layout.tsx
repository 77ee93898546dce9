import { guardedBy } from '@/app/guarded-by';

export default guardedBy('agent.read');
