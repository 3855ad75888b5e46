import { Monogram } from "@/components/ui/marks/monogram";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { Time } from "@/components/ui/time/time";
import type { PositionView } from "@/contracts/argument/positions";
import { plural } from "@/lib/format";
import type { OptionLooks } from "../../shell/option-looks";
import { StanceMark } from "../../shell/positions/stance-mark";
import { changesBetween, changesInWords, stanceOn } from "../../shell/positions/stances";
import type { PositionRow } from "./positions-matrix";

type Shared = { readonly optionKeys: readonly string[]; readonly looks: OptionLooks; readonly now: string };
type Props = Shared & { readonly rows: readonly PositionRow[]; readonly own: string | null };

/** One part per delegation: its stances (on phones, where there is no matrix), its reason, and how it came to it. */
export function PositionCards({ rows, own, ...shared }: Props) {
  return (
    <ul className="grid gap-x-12 gap-y-8 lg:mt-4 lg:grid-cols-2">
      {rows.map((row) => (
        <PositionCard key={row.delegation.key} row={row} isOwn={row.delegation.key === own} {...shared} />
      ))}
    </ul>
  );
}

function PositionCard({
  row: { delegation, revisions },
  isOwn,
  ...shared
}: Shared & { readonly row: PositionRow; readonly isOwn: boolean }) {
  const position = revisions[0] as PositionView;
  return (
    <li id={delegation.key} className="flex min-w-0 scroll-mt-4 flex-col gap-3 border-t border-line pt-4">
      <h2 className="flex items-center gap-2 font-serif text-lg font-semibold">
        <Monogram letters={delegation.monogram} filled={isOwn} />
        {delegation.name}
        {delegation.kind === "voting" ? null : <span className="font-sans text-sm font-normal text-muted">does not vote</span>}
      </h2>
      <Stances position={position} opening={revisions.at(-1)} {...shared} className="lg:hidden" />
      <p className="written measure">{position.reason}</p>
      <p className="font-sans text-sm text-muted">
        {position.revision === 0 ? (
          "Opening position, from the scenario"
        ) : (
          <>
            Declared by {position.declaredBy ?? "the head"}, <Time iso={position.at} now={shared.now} />
          </>
        )}
      </p>
      {revisions.length > 1 ? <History revisions={revisions} {...shared} /> : null}
    </li>
  );
}

type StancesProps = Omit<Shared, "now"> & { readonly position: PositionView; readonly opening?: PositionView; readonly className?: string };

/** A position, option by option. */
export function Stances({ position, opening, optionKeys, looks, className }: StancesProps) {
  return (
    <dl className={`divide-y divide-line border-y border-line ${className ?? ""}`}>
      {optionKeys.map((option) => {
        const stance = stanceOn(position, option);
        const then = opening ? stanceOn(opening, option) : stance;
        return (
          <div key={option} className="flex items-start justify-between gap-4 py-2">
            <dt>
              <OptionChip {...looks(option).mark} label={looks(option).label} />
            </dt>
            <dd className="flex flex-col items-end text-right">
              <StanceMark stance={stance} />
              {then === stance ? null : <span className="font-sans text-xs text-muted">at first: {then}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function History({ revisions, optionKeys, looks, now }: Shared & { readonly revisions: readonly PositionView[] }) {
  return (
    <Disclosure summary={`How it came to this: ${plural(revisions.length - 1, "revision")}`}>
      <ol className="flex flex-col gap-4 border-l-2 border-line pl-4">
        {revisions.map((revision, index) => {
          const older = revisions[index + 1];
          const changes = older ? changesBetween(older, revision, optionKeys) : [];
          return (
            <li key={revision.revision} className="flex flex-col gap-1 font-sans text-sm">
              <p className="text-muted">
                {revision.revision === 0 ? "Opening position" : `Revision ${revision.revision}, ${revision.declaredBy ?? "the head"}`},{" "}
                <Time iso={revision.at} now={now} />
              </p>
              {older ? (
                <p className="font-medium">
                  {changes.length > 0 ? `${changesInWords(changes, (key) => looks(key).label)}.` : "The reason was reworded."}
                </p>
              ) : null}
              <p className="measure font-serif text-base">{revision.reason}</p>
            </li>
          );
        })}
      </ol>
    </Disclosure>
  );
}
