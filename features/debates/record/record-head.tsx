import { CopyButton } from "@/components/ui/actions/copy-button";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { RecordPage } from "@/contracts/debates/record";
import { formatNumber } from "@/lib/format";

/** The newest fingerprint, which stands for the whole record. */
export function RecordHead({ head }: { readonly head: RecordPage["head"] }) {
  return (
    <section aria-label="Head of the record" className="flex flex-col gap-1 border-y border-line py-3 font-sans">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="figures text-base">
          <span className="font-semibold">{formatNumber(head.seq)}</span> {head.seq === 1 ? "entry" : "entries"}. Head:{" "}
          <code className="font-mono text-sm break-all">{head.hash.slice(0, 16)}…</code>
        </p>
        <CopyButton text={`${head.seq} ${head.hash}`} label="Copy the head" />
      </div>
      <Disclosure summary="What is the head for?">
        <div className="measure flex flex-col gap-2 text-sm">
          <p>
            It is the fingerprint (SHA-256) of the newest entry. As every entry contains the fingerprint of the one before, this one number
            stands for all of them. Write it down or send it to somebody: if any entry up to this one were changed or taken away later, the
            record could no longer contain this head.
          </p>
          <p className="font-mono text-xs break-all">{head.hash}</p>
        </div>
      </Disclosure>
    </section>
  );
}
