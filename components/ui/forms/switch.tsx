import type { ComponentProps } from "react";
import { Choice } from "./choice";

/** A setting that takes effect at once. `<Switch label="Freeze the floor" checked={frozen} onChange={toggle} />` */
export function Switch(props: Omit<ComponentProps<typeof Choice>, "type">) {
  return <Choice type="switch" {...props} />;
}
