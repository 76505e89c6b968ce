// The pages as they will be printed, drawn from the PDF's own intermediate form.
import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { useOperation } from "../../ipc/query";
import { Answer } from "../../shared/page";
import { useRemembered } from "../../shared/memory";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { PackOptions, type PackChoice, defaultChoice } from "./packOptions";
import { type Command, type PageDrawing, pagesOf } from "./pages";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "8px", alignItems: "end", marginBottom: "16px" },
  pages: { display: "flex", flexDirection: "column", alignItems: "center", rowGap: "20px", padding: "20px", backgroundColor: tokens.colorNeutralBackground4, borderRadius: tokens.borderRadiusLarge },
  page: { backgroundColor: "#ffffff", boxShadow: tokens.shadow8, width: "100%", forcedColorAdjust: "none" },
  svg: { display: "block", width: "100%", height: "100%", userSelect: "text" },
});

const WIDTHS = { fit: "760px", wide: "1040px", small: "480px" } as const;

/** The preview. */
export function Preview({ review }: { review: string }) {
  const styles = useStyles();
  const t = useText();
  const [choice, setChoice] = useRemembered<PackChoice>(`pack.${review}`, useMemo(() => defaultChoice(t.language), [t.language]));
  const [width, setWidth] = useState<keyof typeof WIDTHS>("fit");
  const preview = useOperation("pack.preview", { review, ...choice });
  const pages = useMemo(() => pagesOf(preview.data?.pages), [preview.data]);
  return (
    <>
      <div className={styles.bar}>
        <PackOptions choice={choice} onChoice={setChoice} />
        <Field label={t("preview-size")}>
          <Select value={width} onChange={(_, data) => setWidth(data.value as keyof typeof WIDTHS)}>
            <option value="small">{t("preview-small")}</option>
            <option value="fit">{t("preview-fit")}</option>
            <option value="wide">{t("preview-wide")}</option>
          </Select>
        </Field>
        <span role="status">{preview.data === undefined ? "" : t("preview-pages", { count: pages.length })}</span>
      </div>
      <Answer of={preview}>
        {() => (
          /* Reachable by keyboard, so that its keys scroll. */
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <div className={styles.pages} tabIndex={0} role="region" aria-label={t("review-tab-preview")} data-testid={TEST.reviewPreview}>
            {pages.map((page, index) => <LazyPage key={index} page={page} index={index} count={pages.length} width={WIDTHS[width]} />)}
          </div>
        )}
      </Answer>
    </>
  );
}

/** A page that is drawn once it comes near the window. */
function LazyPage({ page, index, count, width }: { page: PageDrawing; index: number; count: number; width: string }) {
  const styles = useStyles();
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(index < 2);
  useEffect(() => {
    if (near || box.current === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setNear(true);
    }, { rootMargin: "800px" });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [near]);
  return (
    <div ref={box} className={styles.page} style={{ maxWidth: width, aspectRatio: `${page.width_pt} / ${page.height_pt}` }} data-testid={TEST.reviewPage(index)}>
      {near ? (
        <svg className={styles.svg} viewBox={`0 0 ${page.width_pt} ${page.height_pt}`} role="group" aria-label={t("preview-page", { number: index + 1, count })}>
          {page.commands.map((command, at) => <Drawn key={at} command={command} />)}
        </svg>
      ) : null}
    </div>
  );
}

const WEIGHTS: Record<string, number> = { semibold: 600, bold: 700 };

function Drawn({ command }: { command: Command }) {
  if (command.op === "rect") return <rect x={command.x} y={command.y} width={command.width} height={command.height} fill={command.color} />;
  if (command.op === "line") return <line x1={command.x1} y1={command.y1} x2={command.x2} y2={command.y2} strokeWidth={command.thickness} stroke={command.color} />;
  return (
    <text
      x={command.x} y={command.y} fontSize={command.size} fill={command.color} fontFamily="'Source Sans 3', 'Segoe UI', sans-serif" xmlSpace="preserve"
      fontWeight={WEIGHTS[command.face] ?? 400} fontStyle={command.face === "italic" ? "italic" : "normal"} style={{ fontKerning: "none", fontVariantLigatures: "none" }}
    >
      {command.text}
    </text>
  );
}
