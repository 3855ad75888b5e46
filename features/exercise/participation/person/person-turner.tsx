"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { LinkButton } from "@/components/ui/actions/link-button";

type Props = { readonly debate: string; readonly previous: string | null; readonly next: string | null };

/** From person to person, by link or by Alt with comma and full stop. */
export function PersonTurner({ debate, previous, next }: Props) {
  const router = useRouter();
  const list = `/debates/${debate}/control/participation`;
  const back = previous && `${list}/${previous}`;
  const on = next && `${list}/${next}`;
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const place = event.code === "Comma" ? back : event.code === "Period" ? on : null;
      if (!place || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      router.push(place);
    };
    window.addEventListener("keydown", turn);
    return () => window.removeEventListener("keydown", turn);
  }, [router, back, on]);
  return (
    <nav aria-label="People" className="flex flex-wrap gap-2">
      {back ? (
        <LinkButton icon="arrow-left" href={back} aria-keyshortcuts="Alt+," title="Alt and comma">
          Previous
        </LinkButton>
      ) : null}
      {on ? (
        <LinkButton icon="arrow-right" href={on} aria-keyshortcuts="Alt+." title="Alt and full stop">
          Next person
        </LinkButton>
      ) : null}
      <LinkButton variant="quiet" href={list}>
        Everybody
      </LinkButton>
    </nav>
  );
}
