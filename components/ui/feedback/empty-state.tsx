import type { ReactNode } from "react";
import { classNames } from "../class-names";

type Props = {
  /** What would be here: "No claims yet under Bilateral pacts". */
  readonly title: ReactNode;
  /** What to do next, and who can. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly heading?: "h2" | "h3" | "h4" | "p";
  readonly className?: string;
};

/** Nothing is here yet. `<EmptyState title="No sources yet" action={<Button>Add a source</Button>}>Arguments weigh more with one.</EmptyState>` */
export function EmptyState({ title, children, action, heading: Heading = "p", className }: Props) {
  return (
    <div className={classNames("flex flex-col items-start gap-2 border-y border-line py-6", className)}>
      <Heading className="font-serif text-xl font-semibold text-balance">{title}</Heading>
      {children ? <div className="measure font-sans text-base text-muted">{children}</div> : null}
      {action ? <div className="mt-2 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}
