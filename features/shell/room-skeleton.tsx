import { Skeleton, SkeletonText } from "@/components/ui/feedback/skeleton";

/** What stands in a room of the chamber while it is on its way. */
export function RoomSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-8">
      <p role="status" className="sr-only">
        Loading
      </p>
      <div className="flex flex-col gap-3">
        <Skeleton className="h-8 w-56" />
        <Skeleton className="h-5 w-full max-w-xl" />
      </div>
      <SkeletonText lines={8} className="max-w-3xl" />
    </div>
  );
}
