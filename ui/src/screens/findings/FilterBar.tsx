// What is shown: words, state, severity, area, overdue, order.
import { Button, Dropdown, Input, Option, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular, Search16Regular } from "@fluentui/react-icons";
import { type RefObject, useEffect, useState } from "react";
import type { Severity } from "../../ipc/generated/Severity";
import { areaName } from "../../shared/names";
import { NARROW } from "../../shared/narrow";
import { SEVERITIES, STATES, severityId, stateId } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { EVERYTHING, type Filter, SORTS } from "./filter";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "8px", alignItems: "center", padding: "0 28px 12px", [NARROW]: { padding: "0 16px 12px" }, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { flexGrow: 1, minWidth: "180px", maxWidth: "340px" },
  pick: { minWidth: "128px" },
});

const AREAS = ["entra", "sharepoint", "quality"] as const;
const TYPING_MS = 180;

/** The bar. */
export function FilterBar({ filter, onFilter, field }: { filter: Filter; onFilter(filter: Filter): void; field: RefObject<HTMLInputElement | null> }) {
  const styles = useStyles();
  const t = useText();
  const [text, setText] = useState(filter.text);
  useEffect(() => setText(filter.text), [filter.text]);
  useEffect(() => {
    if (text === filter.text) return;
    const timer = setTimeout(() => onFilter({ ...filter, text }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, filter, onFilter]);
  const stateWord = filter.states[0] === undefined ? t("filter-all-states") : filter.states[0] === "open" ? t("filter-open") : t(stateId(filter.states[0]));
  return (
    <div className={styles.bar} role="search" aria-label={t("filter")}>
      <Input
        ref={field} className={styles.text} type="search" value={text} onChange={(_, data) => setText(data.value)}
        placeholder={t("filter-text")} aria-label={t("filter-text")} contentBefore={<Search16Regular />} data-testid={TEST.findingFilter}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <Dropdown className={styles.pick} aria-label={t("state")} value={stateWord} selectedOptions={[filter.states[0] ?? "all"]} onOptionSelect={(_, data) => onFilter({ ...filter, states: data.optionValue === "all" ? [] : [data.optionValue ?? "open"] })}>
        <Option value="open" text={t("filter-open")}>{t("filter-open")}</Option>
        <Option value="all" text={t("filter-all-states")}>{t("filter-all-states")}</Option>
        {STATES.map((state) => <Option key={state} value={state} text={t(stateId(state))}>{t(stateId(state))}</Option>)}
      </Dropdown>
      <Dropdown
        className={styles.pick} aria-label={t("severity")} multiselect selectedOptions={[...filter.severities]}
        value={filter.severities.length === 0 ? t("filter-all-severities") : filter.severities.map((one) => t(severityId(one))).join(", ")}
        onOptionSelect={(_, data) => onFilter({ ...filter, severities: data.selectedOptions as Severity[] })}
      >
        {SEVERITIES.map((one) => <Option key={one} value={one} text={t(severityId(one))}>{t(severityId(one))}</Option>)}
      </Dropdown>
      <Dropdown className={styles.pick} aria-label={t("area")} value={filter.areas[0] === undefined ? t("filter-all-areas") : areaName(t, filter.areas[0])} selectedOptions={[filter.areas[0] ?? "all"]} onOptionSelect={(_, data) => onFilter({ ...filter, areas: data.optionValue === "all" ? [] : [data.optionValue ?? ""] })}>
        <Option value="all" text={t("filter-all-areas")}>{t("filter-all-areas")}</Option>
        {AREAS.map((area) => <Option key={area} value={area} text={areaName(t, area)}>{areaName(t, area)}</Option>)}
      </Dropdown>
      <ToggleButton checked={filter.overdue} onClick={() => onFilter({ ...filter, overdue: !filter.overdue })}>{t("filter-overdue")}</ToggleButton>
      <Dropdown className={styles.pick} aria-label={t("sort")} value={t(`sort-${filter.sort.replaceAll("_", "-")}`)} selectedOptions={[filter.sort]} onOptionSelect={(_, data) => onFilter({ ...filter, sort: data.optionValue ?? "severity" })}>
        {SORTS.map((sort) => <Option key={sort} value={sort} text={t(`sort-${sort.replaceAll("_", "-")}`)}>{t(`sort-${sort.replaceAll("_", "-")}`)}</Option>)}
      </Dropdown>
      {JSON.stringify(filter) === JSON.stringify(EVERYTHING) ? null : <Button appearance="subtle" icon={<Dismiss16Regular />} onClick={() => onFilter(EVERYTHING)}>{t("filter-reset")}</Button>}
    </div>
  );
}
