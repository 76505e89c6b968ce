// What can be done about a thing right here: buttons, the first of them the likely one, with their keys.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Capability } from "../ipc/generated/Capability";
import { useKeys } from "./keys";
import { useWhyNot } from "./may";

export interface Offer {
  /** Names it among the offers of a thing. */
  id: string;
  words: string;
  may: Capability;
  run(): void;
  busy?: boolean;
  testId: string;
  /** Its key; the offers without one get `1` to `4` in their order. */
  letter?: string;
}

const KEYS_MAX = 4;

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "8px" },
  key: { fontSize: tokens.fontSizeBase100, border: "1px solid currentcolor", borderRadius: "3px", padding: "0 4px", marginLeft: "8px" },
  quiet: { borderTopColor: tokens.colorNeutralStroke1, borderRightColor: tokens.colorNeutralStroke1, borderBottomColor: tokens.colorNeutralStroke1, borderLeftColor: tokens.colorNeutralStroke1, color: tokens.colorNeutralForeground3 },
});

/** A key as it stands on a button. */
export function KeyMark({ name, primary = false }: { name: string; primary?: boolean }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.key, !primary && styles.quiet)} aria-hidden>{name}</span>;
}

/** The keys of offers, in their order. */
function keysOf(offers: readonly Offer[]): (string | undefined)[] {
  let number = 0;
  return offers.map((offer) => {
    if (offer.letter !== undefined) return offer.letter;
    number += 1;
    return number <= KEYS_MAX ? String(number) : undefined;
  });
}

/** The buttons. With `keyed`, their keys work while they are shown. */
export function Offers({ offers, keyed = false, label }: { offers: readonly Offer[]; keyed?: boolean; label?: string }) {
  const styles = useStyles();
  const keys = keysOf(offers);
  return (
    <div className={styles.row} role="group" aria-label={label}>
      {offers.map((offer, index) => <OfferButton key={offer.id} offer={offer} primary={index === 0} shortcut={keyed ? keys[index] : undefined} />)}
    </div>
  );
}

function OfferButton({ offer, primary, shortcut }: { offer: Offer; primary: boolean; shortcut: string | undefined }) {
  const why = useWhyNot(offer.may);
  const off = why !== undefined || offer.busy === true;
  const act = () => {
    if (!off) offer.run();
  };
  // A key that does nothing is not shown.
  const shown = why === undefined ? shortcut : undefined;
  useKeys(shown === undefined ? {} : { [shown]: act });
  return (
    <Button appearance={primary ? "primary" : "secondary"} disabledFocusable={off} {...(why === undefined ? {} : { title: why })} onClick={act} aria-keyshortcuts={shown} data-testid={offer.testId}>
      {offer.words}{shown === undefined ? null : <KeyMark name={shown} primary={primary && !off} />}
    </Button>
  );
}
