export { RoomSkeleton as default } from "@/features/shell/room-skeleton";
