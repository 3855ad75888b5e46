import type { FloorOrder } from "@/contracts/argument/floor";

/** What asks for the floor: in the page that is made and in the browser that shows it, or they would not find each other's answers. */
export function floorInput(debate: string, order: FloorOrder): { readonly debate: string; readonly order?: FloorOrder } {
  return order === "oldest" ? { debate } : { debate, order };
}
