import { Icon } from "@/components/ui/marks/icon";

/** Who reads what is said in caucus, before anybody says anything there. */
export function caucusReaders(isOverseen: boolean): string {
  return isOverseen
    ? "Notes and messages of a caucus are read by its delegation, by the delegation written to, and also by those who run the debate, as the scenario says."
    : "Notes and messages of a caucus are read by its delegation and the delegation written to only, not by those who run the debate.";
}

/** The sentence with its sign. Those who operate the server's database can read everything in it, and it says so. */
export function CaucusReaders({ isOverseen }: { readonly isOverseen: boolean }) {
  return (
    <p className="flex items-start gap-2 font-sans text-sm text-muted">
      <Icon name={isOverseen ? "eye" : "lock"} width="18" height="18" className="mt-0.5 shrink-0" />
      <span className="measure">{caucusReaders(isOverseen)} Nothing hides them from whoever operates the server’s database.</span>
    </p>
  );
}
