// What an import needs before it may start.
import type { ImportPreview } from "../../ipc/generated/ImportPreview";
import type { ImportStart } from "../../ipc/generated/ImportStart";

export interface Choice {
  tenant: string | null;
  stated: boolean;
  adopt: boolean;
  /** Whether it completes the latest snapshot; none: as it is suggested. */
  complete: boolean | null;
}

export const NO_CHOICE: Choice = { tenant: null, stated: false, adopt: false, complete: null };

/** Whether the person has said everything that the source does not. */
export function mayStart(preview: ImportPreview, choice: Choice): boolean {
  switch (preview.target.type) {
    case "mismatch":
      return false;
    case "choice_needed":
      return choice.tenant !== null && choice.stated;
    case "tenant":
      // A source without identity that goes into a chosen tenant needs the statement as well.
      return !needsStatement(preview) || choice.stated;
    default:
      return true;
  }
}

/** Whether the source names no tenant, so that the person must. */
export function needsStatement(preview: ImportPreview): boolean {
  if (preview.target.type === "choice_needed") return true;
  const claims = preview.claimed !== null && (preview.claimed.id !== null || preview.claimed.domain !== null);
  return preview.target.type === "tenant" && !claims;
}

/** Whether it completes the latest snapshot. */
export const completing = (preview: ImportPreview, choice: Choice) => preview.completes !== null && (choice.complete ?? preview.completes.suggested);

/** The request that starts it. */
export function startOf(preview: ImportPreview, choice: Choice): ImportStart {
  const library = preview.target.type === "library";
  return {
    path: preview.path,
    tenant: library ? null : (choice.tenant ?? (preview.target.type === "tenant" ? preview.target.tenant : null)),
    stated: !library && needsStatement(preview) && choice.stated,
    adopt_exclusions: !library && choice.adopt && preview.stated_exclusions > 0,
    complete: completing(preview, choice),
  };
}
