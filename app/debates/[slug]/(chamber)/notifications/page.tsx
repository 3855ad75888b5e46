import { NotificationsRoom } from "@/features/argument/notifications/notifications-room";
import { type NotificationPages, pagesKey } from "@/features/argument/notifications/pages";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Notifications" };

export default async function NotificationsPage({ params }: Props) {
  const { slug } = await params;
  await prefetch<NotificationPages>(
    (key) => pagesKey(key.notifications.list.pathKey(), slug),
    async (caller) => ({ pages: [await caller.notifications.list({ debate: slug })], pageParams: [null] }),
  );
  return (
    <Hydrate>
      <NotificationsRoom debate={slug} />
    </Hydrate>
  );
}
