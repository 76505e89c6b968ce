// The history of a tenant: its timeline, two snapshots compared, or the life of an object.
import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useRoute } from "../../../shared/route";
import { useText } from "../../../text/text";
import { CompareView } from "./CompareView";
import { LifeView } from "./LifeView";
import { useRowKeys } from "./Row";
import { Timeline } from "./Timeline";
import { placeOf } from "./historyState";

const useStyles = makeStyles({ part: { outline: "none" } });

/** What the address asks for. */
export function HistoryPart({ tenant }: { tenant: string }) {
  const styles = useStyles();
  const t = useText();
  const place = placeOf(useRoute().query);
  const region = useRef<HTMLElement>(null);
  const shown = useRef(place.view);
  useRowKeys(region);
  // What led here is gone, and the focus with it.
  useEffect(() => {
    if (shown.current !== place.view && document.activeElement === document.body) region.current?.focus({ preventScroll: true });
    shown.current = place.view;
  }, [place.view]);
  return (
    <section ref={region} tabIndex={-1} className={styles.part} aria-label={t(place.view === "timeline" ? "tenant-history" : place.view === "compare" ? (place.other === undefined ? "diff-title" : "diff-title-tenants") : "life")}>
      {place.view === "timeline" ? <Timeline tenant={tenant} /> : null}
      {place.view === "compare" ? <CompareView tenant={tenant} left={place.left} right={place.right} other={place.other} /> : null}
      {place.view === "life" ? <LifeView key={`${place.kind} ${place.id}`} tenant={tenant} kind={place.kind} id={place.id} /> : null}
    </section>
  );
}
