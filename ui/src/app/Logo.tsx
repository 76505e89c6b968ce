// The sign: a course held between two marks.
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({ logo: { color: tokens.colorBrandForeground1, flexShrink: 0 } });

/** The sign, without words. */
export function Logo({ size = 24 }: { size?: number }) {
  const styles = useStyles();
  return (
    <svg className={styles.logo} width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden>
      <path d="M12 1.8 20.5 5v6.2c0 5.3-3.5 9-8.5 11-5-2-8.5-5.7-8.5-11V5z" fill="currentColor" />
      <path d="m16.6 7.2-3 6.6-6.2 2.6 2.7-6.3z" fill={tokens.colorNeutralBackground1} />
      <circle cx="12" cy="11.8" r="1.3" fill="currentColor" />
    </svg>
  );
}
