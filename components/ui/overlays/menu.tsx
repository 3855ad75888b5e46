import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../class-names";
import { Icon, type IconName } from "../marks/icon";
import { Popover } from "./popover";

type MenuProps = Omit<ComponentProps<typeof Popover>, "closeOnPress">;

/** A list of acts under one button. `<Menu label="More" icon="more" iconOnly><MenuButton icon="edit" onClick={edit}>Edit</MenuButton><MenuLink href="…">History</MenuLink></Menu>` */
export function Menu({ children, ...popover }: MenuProps) {
  return (
    <Popover {...popover} closeOnPress>
      <ul className="flex flex-col">{children}</ul>
    </Popover>
  );
}

export function MenuButton({
  icon,
  refusal,
  children,
  onClick,
  ...rest
}: ComponentProps<"button"> & { readonly icon?: IconName; readonly refusal?: string | null }) {
  return (
    <li>
      <button
        type="button"
        {...rest}
        {...(refusal ? { "aria-disabled": true } : { onClick })}
        className={classNames(ROW, refusal && "cursor-not-allowed text-muted")}
      >
        <MenuFace icon={refusal ? "refusal" : icon}>
          {children}
          {refusal ? <span className="block text-sm">{refusal}</span> : null}
        </MenuFace>
      </button>
    </li>
  );
}

function MenuFace({ icon, children }: { readonly icon?: IconName; readonly children: ReactNode }) {
  return (
    <>
      {icon ? <Icon name={icon} width="18" height="18" /> : null}
      <span className="min-w-0">{children}</span>
    </>
  );
}

const ROW =
  "flex min-h-11 w-full items-center gap-2.5 rounded-sm px-3 py-2 text-left font-sans text-base hover:bg-wash focus-visible:-outline-offset-3";
