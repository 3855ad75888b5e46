import Link from "next/link";
import { Icon } from "@/components/ui/marks/icon";

/** The way to the search of a debate. */
export function SearchLink({ debate }: { readonly debate: string }) {
  return (
    <Link
      href={`/debates/${debate}/search`}
      prefetch={false}
      title="Search this debate"
      className="inline-flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-wash"
    >
      <Icon name="search" />
      <span className="sr-only">Search this debate</span>
    </Link>
  );
}
