import type { NotificationPage } from "@/contracts/argument/notifications";

export type NotificationPages = { readonly pages: readonly NotificationPage[]; readonly pageParams: readonly (string | null)[] };

/** Under the path of `notifications.list`, so that the live feed finds it. */
export const pagesKey = (path: readonly unknown[], debate: string): readonly unknown[] => [
  ...path,
  { input: { debate }, type: "infinite" },
];
