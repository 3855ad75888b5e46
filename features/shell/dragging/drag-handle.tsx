import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/marks/icon";

/** Where a row is taken hold of. For pointers only: the buttons beside it do the same for everybody. */
export function DragHandle({ className, ...props }: ComponentProps<"span">) {
  return (
    <span
      {...props}
      aria-hidden="true"
      data-drag-handle=""
      className={classNames(
        "-my-1.5 flex min-h-11 w-8 shrink-0 cursor-grab touch-none items-center justify-center self-stretch text-muted select-none hover:text-ink active:cursor-grabbing",
        className,
      )}
    >
      <Icon name="grip" />
    </span>
  );
}
