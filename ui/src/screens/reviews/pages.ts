// The report's intermediate form, as far as it is drawn here (see `report::pages`). Lengths are
// points; y runs down; a text's y is its baseline.

export type Command =
  | { op: "text"; x: number; y: number; size: number; face: string; color: string; text: string }
  | { op: "rect"; x: number; y: number; width: number; height: number; color: string }
  | { op: "line"; x1: number; y1: number; x2: number; y2: number; thickness: number; color: string };

export interface PageDrawing {
  width_pt: number;
  height_pt: number;
  commands: Command[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const COLOR = /^#[0-9a-f]{6}$/;

function commandOf(value: unknown): Command | undefined {
  if (!isObject(value) || typeof value.color !== "string" || !COLOR.test(value.color)) return undefined;
  const numbers = (...names: string[]) => names.every((name) => isNumber(value[name]));
  const known =
    (value.op === "text" && numbers("x", "y", "size") && typeof value.text === "string" && typeof value.face === "string") ||
    (value.op === "rect" && numbers("x", "y", "width", "height")) ||
    (value.op === "line" && numbers("x1", "y1", "x2", "y2", "thickness"));
  return known ? (value as unknown as Command) : undefined;
}

/** The pages of a layout; what is not understood is left out rather than drawn wrongly. */
export function pagesOf(layout: unknown): PageDrawing[] {
  const pages = Array.isArray(layout) ? layout : isObject(layout) && Array.isArray(layout.pages) ? layout.pages : [];
  return pages.filter(isObject).filter((page) => isNumber(page.width_pt) && isNumber(page.height_pt)).map((page) => ({
    width_pt: page.width_pt as number,
    height_pt: page.height_pt as number,
    commands: (Array.isArray(page.commands) ? page.commands : []).map(commandOf).filter((one) => one !== undefined),
  }));
}

/** The text of a page, for those who do not see it. */
export const textOf = (page: PageDrawing) => page.commands.map((one) => (one.op === "text" ? one.text : "")).filter((one) => one !== "").join(" ");
