import { SkeletonLines } from '@/components/skeleton';

export default function Loading() {
  return (
    <div className="p-5">
      <SkeletonLines lines={12} />
    </div>
  );
}
