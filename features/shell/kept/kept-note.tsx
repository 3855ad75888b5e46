import { Button } from "@/components/ui/actions/button";

type Props = {
  /** Whether what stands in the form was found here when it opened. */
  readonly isFromBefore: boolean;
  readonly onDiscard?: () => void;
};

/** Says of a form that its words were kept from before; it holds no place while they were not. */
export function KeptNote({ isFromBefore, onDiscard }: Props) {
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-2 font-sans text-sm text-muted empty:hidden">
      {isFromBefore ? "Kept on this device from before, not sent yet." : null}
      {isFromBefore && onDiscard ? (
        <Button variant="quiet" size="small" onClick={onDiscard}>
          Begin anew
        </Button>
      ) : null}
    </p>
  );
}
