// What may be read, put together by area and by what is missing: pure.
import type { ReadinessRow } from "../../ipc/generated/ReadinessRow";

/** One thing that is missing, with everything it keeps from being read. */
export interface Lack {
  key: string;
  state: string;
  kinds: string[];
  permission: string | null;
  roles: string[];
  intune: boolean;
  plans: string[];
  policies: string[];
  /** The endpoints and what their probes were answered. */
  probes: { endpoint: string; detail: string | null }[];
}

export interface AreaReadiness {
  area: string;
  /** The kinds that can be read. */
  ready: string[];
  lacks: Lack[];
}

const added = (list: readonly string[], more: readonly string[]) => [...new Set([...list, ...more])];

/** The areas in the order of the registry. */
export function byArea(rows: readonly ReadinessRow[]): AreaReadiness[] {
  const areas = new Map<string, AreaReadiness>();
  for (const row of rows) {
    const area = areas.get(row.area) ?? { area: row.area, ready: [], lacks: [] };
    areas.set(row.area, area);
    if (row.state === "ready") {
      area.ready = added(area.ready, row.kinds);
      continue;
    }
    const key = [row.state, row.permission, ...row.roles, ...row.plans].join(" ");
    let lack = area.lacks.find((one) => one.key === key);
    if (lack === undefined) {
      lack = { key, state: row.state, kinds: [], permission: row.permission, roles: row.roles, intune: row.intune, plans: row.plans, policies: [], probes: [] };
      area.lacks.push(lack);
    }
    lack.kinds = added(lack.kinds, row.kinds);
    lack.policies = added(lack.policies, row.policies);
    lack.probes.push({ endpoint: row.endpoint, detail: row.detail });
  }
  // A kind that something else of it lacks is not ready as a whole.
  for (const area of areas.values()) {
    const lacking = new Set(area.lacks.flatMap((lack) => lack.kinds));
    area.ready = area.ready.filter((kind) => !lacking.has(kind));
  }
  return [...areas.values()];
}

/** The policies that cannot be assessed, over everything that is missing. */
export function costOf(areas: readonly AreaReadiness[]): string[] {
  return areas.reduce<string[]>((all, area) => added(all, area.lacks.flatMap((lack) => lack.policies)), []);
}
