import type { ComponentProps } from "react";
import { Choice } from "./choice";

/** Yes or no to one statement, or one of several. `<Checkbox label="Guests may take a seat" hint="…" {...register("guests")} />` */
export function Checkbox(props: Omit<ComponentProps<typeof Choice>, "type">) {
  return <Choice type="checkbox" {...props} />;
}
