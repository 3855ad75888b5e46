import { classNames } from "../class-names";

type Props = {
  /** Tailwind size classes equal to what will arrive: "h-8 w-40". */
  readonly className: string;
};

/** Holds the place of what is loading, at its exact size. Put `aria-busy` on the region around it. `<Skeleton className="h-6 w-2/3" />` */
export function Skeleton({ className }: Props) {
  return <span aria-hidden="true" className={classNames("block rounded-sm bg-line", className)} />;
}

/** Lines of text that are loading. `<SkeletonText lines={3} />` */
export function SkeletonText({ lines, className }: { readonly lines: number; readonly className?: string }) {
  return (
    <span aria-hidden="true" className={classNames("flex flex-col", className)}>
      {Array.from({ length: lines }, (_, index) => index + 1).map((line) => (
        <span key={line} className="flex h-7 items-center">
          <span className={classNames("h-3 rounded-sm bg-line", line === lines && lines > 1 ? "w-3/5" : "w-full")} />
        </span>
      ))}
    </span>
  );
}
