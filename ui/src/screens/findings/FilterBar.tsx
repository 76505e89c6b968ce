// What is shown: query, views, state, severity, area, overdue, order.
import { Button, Dropdown, Option, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { type RefObject, useCallback } from "react";
import type { Failure } from "../../ipc/generated/Failure";
import type { Severity } from "../../ipc/generated/Severity";
import { MayButton } from "../../shared/may";
import { areaName } from "../../shared/names";
import { NARROW } from "../../shared/narrow";
import { SEVERITIES, STATES, severityId, stateId } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { QueryField } from "./QueryField";
import { ViewMenu } from "./ViewMenu";
import { EVERYTHING, type Filter, SORTS } from "./filter";
import { filterOfView } from "./views";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "8px", alignItems: "center", padding: "0 28px 12px", [NARROW]: { padding: "0 16px 12px" }, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", columnGap: "8px", width: "100%", alignItems: "start" },
  pick: { minWidth: "128px" },
});

const AREAS = ["entra", "sharepoint", "quality"] as const;

interface Props {
  filter: Filter;
  onFilter(filter: Filter): void;
  field: RefObject<HTMLInputElement | null>;
  /** What is wrong with the query. */
  failure: Failure | undefined;
  /** Asks to change everything that is found. */
  onChangeAll: (() => void) | undefined;
}

/** The bar. */
export function FilterBar({ filter, onFilter, field, failure, onChangeAll }: Props) {
  const styles = useStyles();
  const t = useText();
  const onQuery = useCallback((query: string) => onFilter({ ...filter, query }), [filter, onFilter]);
  const stateWord = filter.states[0] === undefined ? t("filter-all-states") : filter.states[0] === "open" ? t("filter-open") : t(stateId(filter.states[0]));
  return (
    <div className={styles.bar} role="search" aria-label={t("filter")}>
      <div className={styles.line}>
        <ViewMenu query={filter.query} onView={(query) => onFilter(filterOfView(query))} />
        <QueryField query={filter.query} onQuery={onQuery} field={field} failure={failure} />
      </div>
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
      {onChangeAll === undefined ? null : <MayButton may="finding.triage" appearance="subtle" onClick={onChangeAll} data-testid={TEST.bulkQuery}>{t("bulk-query")}</MayButton>}
      {JSON.stringify(filter) === JSON.stringify(EVERYTHING) ? null : <Button appearance="subtle" icon={<Dismiss16Regular />} onClick={() => onFilter(EVERYTHING)}>{t("filter-reset")}</Button>}
    </div>
  );
}
