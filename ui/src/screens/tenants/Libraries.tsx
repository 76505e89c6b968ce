// Policy libraries: of no tenant.
import { useOperation } from "../../ipc/query";
import { Age } from "../../shared/age";
import { kindName } from "../../shared/names";
import { Section } from "../../shared/page";
import { useTableStyles } from "../../shared/table";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";

/** The libraries, where there are any. */
export function Libraries() {
  const t = useText();
  const table = useTableStyles();
  const { data } = useOperation("library.list", {});
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <div style={{ marginTop: "32px" }}>
      <Section title={t("libraries")}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={table.head}>{t("library")}</th>
              <th scope="col" className={table.head}>{t("library-holds")}</th>
              <th scope="col" className={table.head}>{t("snapshot-imported")}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.id}>
                <td className={table.cell}><Foreign text={row.name} /></td>
                <td className={table.cell}>{row.kinds.map((one) => t("count-of-kind", { count: one.count, kind: kindName(t, one.kind, one.count) })).join(", ")}</td>
                <td className={table.cell}><Age at={row.imported_at} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  );
}
