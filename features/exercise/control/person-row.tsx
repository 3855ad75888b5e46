import { Button } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import type { DelegationView, PersonView } from "@/contracts/debates/debates";
import { roleWords } from "../../shell/seats/role-words";

type Props = {
  readonly person: PersonView;
  readonly delegations: readonly DelegationView[];
  readonly refusal: string | null;
  readonly onSeat: (person: PersonView) => void;
  readonly onNudge: (person: PersonView) => void;
};

/** One person: here or away, what they are called, what they are, and the way to their seat. */
export function PersonRow({ person, delegations, refusal, onSeat, onNudge }: Props) {
  return (
    <li className="flex min-h-11 items-center justify-between gap-3 py-1 font-sans text-base">
      <span className="flex min-w-0 items-center gap-2">
        <Presence isPresent={person.isPresent} />
        <span className="min-w-0 wrap-anywhere">
          {person.displayName}
          {person.realName && person.realName !== person.displayName ? <span className="text-muted"> ({person.realName})</span> : null}
          <span className={person.isHead ? "font-semibold" : "text-muted"}>, {roleWords(person, delegations)}</span>
        </span>
      </span>
      {refusal ? null : (
        <span className="flex shrink-0">
          <IconButton icon="bell" label={`Nudge ${person.displayName}`} onClick={() => onNudge(person)} />
          <Button size="small" variant="quiet" onClick={() => onSeat(person)} aria-label={`Seat of ${person.displayName}`}>
            Seat…
          </Button>
        </span>
      )}
    </li>
  );
}

/** A filled dot and "here", or a ring and "away": never by colour alone. */
function Presence({ isPresent }: { readonly isPresent: boolean }) {
  return (
    <span className="inline-flex w-14 shrink-0 items-center gap-1.5 text-sm text-muted">
      <svg aria-hidden="true" viewBox="0 0 10 10" width="10" height="10" className="shrink-0 text-ink">
        <circle cx="5" cy="5" r="4" stroke="currentColor" strokeWidth="1.5" fill={isPresent ? "currentColor" : "none"} />
      </svg>
      {isPresent ? "here" : "away"}
    </span>
  );
}
