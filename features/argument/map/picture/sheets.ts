import type { Area, LayoutAnswer } from "@/components/charts/map/layout";

/** What fits on a landscape page at a size that can be read, in the picture's units. */
const PAGE = { width: 1_800, height: 1_050 } as const;
const MARGIN = 24;

export type Sheet = { readonly area: Area; readonly cluster: string | null; readonly part: number; readonly parts: number };

/** A map as pages: the whole, where it takes more than one, and then each cluster on as many as it needs. */
export function sheetsOf({ size, clusters }: LayoutAnswer): readonly Sheet[] {
  const whole: Sheet = { area: widened({ x: 0, y: 0, ...size }), cluster: null, part: 1, parts: 1 };
  if (size.width <= PAGE.width && size.height <= PAGE.height) return [whole];
  return [whole, ...Object.entries(clusters).flatMap(([cluster, area]) => sheetsOfCluster(cluster, area))];
}

function sheetsOfCluster(cluster: string, area: Area): readonly Sheet[] {
  const columns = Math.ceil(area.width / PAGE.width);
  const rows = Math.ceil(area.height / PAGE.height);
  const [width, height] = [area.width / columns, area.height / rows];
  return Array.from({ length: rows * columns }, (_, index) => ({
    area: widened({ x: area.x + (index % columns) * width, y: area.y + Math.floor(index / columns) * height, width, height }),
    cluster,
    part: index + 1,
    parts: rows * columns,
  }));
}

/** So that what lies on the edge of a page can be read on one of them. */
const widened = ({ x, y, width, height }: Area): Area => ({
  x: x - MARGIN,
  y: y - MARGIN,
  width: width + 2 * MARGIN,
  height: height + 2 * MARGIN,
});
