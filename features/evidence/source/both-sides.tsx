import { Notice } from "@/components/ui/feedback/notice";
import type { SourcePageView } from "@/contracts/evidence";
import type { OptionLooks } from "../../shell/option-looks";

type Props = { readonly source: SourcePageView; readonly looks: OptionLooks };

/** Where a source is cited for both sides: no fault of it, but whoever leans on it should know. */
export function BothSides({ source: { bothSides }, looks }: Props) {
  if (bothSides.length === 0) return null;
  return (
    <Notice tone="info" title="Cited for both sides">
      <ul className="list-disc pl-5">
        {bothSides.map((one) =>
          one.kind === "option" ? (
            <li key={one.option}>Through the arguments it speaks both for and against {looks(one.option).label}.</li>
          ) : (
            <li key={`${one.claim} ${one.against}`} className="wrap-anywhere">
              It supports “{one.words?.[0]}”, and also “{one.words?.[1]}”, which the first is used against.
            </li>
          ),
        )}
      </ul>
    </Notice>
  );
}
