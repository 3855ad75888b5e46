import type { ReactNode } from "react";
import { classNames } from "../class-names";

type Props = {
  readonly title: ReactNode;
  /** What happened, in a sentence, and what to do about it. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Shown small, for whoever is asked for help. */
  readonly requestId?: string;
  readonly heading?: "h1" | "h2" | "h3" | "p";
  readonly className?: string;
};

/** A page or a part that could not be shown. `<ErrorState title="The results did not load" action={<Button onClick={retry}>Try again</Button>} requestId={id} />` */
export function ErrorState({ title, children, action, requestId, heading: Heading = "h2", className }: Props) {
  return (
    <div role="alert" className={classNames("flex flex-col items-start gap-3 border-l-4 border-danger py-2 pl-4", className)}>
      <Heading className="font-serif text-2xl font-semibold">{title}</Heading>
      {children ? <div className="measure font-sans text-base">{children}</div> : null}
      {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
      {requestId ? <p className="font-sans text-sm text-muted">Request {requestId}</p> : null}
    </div>
  );
}
