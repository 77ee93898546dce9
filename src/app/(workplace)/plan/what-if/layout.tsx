import { guardedBy } from '@/app/guarded-by';

export default guardedBy('plan.read');
