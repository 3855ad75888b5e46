import Link from "next/link";
import { Gauge } from "@/components/ui/marks/gauge";
import { useFloor } from "../floor/floor-context";

type Props = { readonly kind: "claim" | "argument"; readonly thing: { readonly id: string; readonly strength: number | null } };

/** The computed strength of a claim or argument, and the way to its working. Never anybody's rating: those have a look of their own. */
export function StrengthMark({ kind, thing: { id, strength } }: Props) {
  const { slug } = useFloor();
  if (strength === null) return null;
  return (
    <Link
      prefetch={false}
      href={`/debates/${slug}/map/strength/${kind}/${id}`}
      className="strength"
      title={`Computed strength of this ${kind}`}
    >
      <Gauge value={strength} />
      <span>
        Computed <span className="sr-only">strength of this {kind}: </span>
        {Math.round(strength * 100)}
      </span>
    </Link>
  );
}
