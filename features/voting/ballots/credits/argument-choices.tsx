import { Checkbox } from "@/components/ui/forms/checkbox";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { CreditableArgument, CreditsView } from "@/contracts/voting/polls";
import { MOST_CREDITED } from "@/domain/change-of-mind";
import type { OptionLooks } from "../../../shell/option-looks";

type Choosing = {
  readonly ticked: readonly CreditableArgument[];
  /** Names of delegations by key. */
  readonly names: ReadonlyMap<string, string>;
  readonly onTick: (ticked: readonly CreditableArgument[]) => void;
};

/** Arguments to tick, three of all of them at most. */
export function ArgumentChoices({
  legend,
  options,
  ticked,
  names,
  onTick,
}: Choosing & { readonly legend: string; readonly options: readonly CreditableArgument[] }) {
  const isFull = ticked.length >= MOST_CREDITED;
  return (
    <Fieldset legend={legend}>
      {options.map((argument) => {
        const isTicked = ticked.some(({ id }) => id === argument.id);
        return (
          <Checkbox
            key={argument.id}
            label={
              <span dir="auto" className="font-serif">
                {argument.text}
              </span>
            }
            hint={[argument.what, argument.delegation ? (names.get(argument.delegation) ?? null) : null].filter(Boolean).join(" · ")}
            checked={isTicked}
            refusal={isFull && !isTicked ? `${argument.what}. ${MOST_CREDITED} are chosen; take one away first.` : null}
            onChange={() => onTick(isTicked ? ticked.filter(({ id }) => id !== argument.id) : [...ticked, argument])}
          />
        );
      })}
    </Fieldset>
  );
}

type GroupsProps = Choosing & { readonly offered: CreditsView["offered"]; readonly looks: OptionLooks };

/** The strongest arguments that bear on each option, folded up until somebody asks for them. */
export function ArgumentGroups({ offered, looks, ...choosing }: GroupsProps) {
  const groups = offered.filter((group) => group.arguments.length > 0);
  if (groups.length === 0) return <p className="font-sans text-base">Nobody else has made an argument yet.</p>;
  return (
    <div className="flex flex-col">
      {groups.map(({ option, arguments: strongest }) => {
        const { mark, label } = looks(option);
        return (
          <Disclosure key={option} look="section" summary={<OptionChip {...mark} label={`The strongest on ${label}`} />}>
            <ArgumentChoices legend={`On ${label}`} options={strongest} {...choosing} />
          </Disclosure>
        );
      })}
    </div>
  );
}
