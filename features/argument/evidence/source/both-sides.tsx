import { Notice } from "@/components/ui/feedback/notice";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { SourcePageView } from "@/contracts/argument/evidence";
import { joinWords } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";

type Props = { readonly source: SourcePageView; readonly looks: OptionLooks };

/** Where a source is cited for both sides: no fault of it, but whoever leans on it should know. */
export function BothSides({ source: { bothSides }, looks }: Props) {
  if (bothSides.length === 0) return null;
  const options = bothSides.flatMap((one) => (one.kind === "option" ? [looks(one.option).label] : []));
  const pairs = bothSides.flatMap((one) => (one.kind === "claims" ? [one] : []));
  return (
    <Notice title="Cited for both sides" className="max-w-3xl">
      {options.length > 0 ? <p>Through the arguments it speaks both for and against {joinWords(options)}.</p> : null}
      {pairs.length > 0 ? (
        <Disclosure summary="It supports claims that are used against each other">
          <ul className="flex flex-col gap-2">
            {pairs.map(({ claim, against, words }) => (
              <li key={`${claim} ${against}`} className="wrap-anywhere">
                “{words?.[0]}” is used against “{words?.[1]}”
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Notice>
  );
}
