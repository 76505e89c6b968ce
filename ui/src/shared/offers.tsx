// What can be done about a thing right here: buttons, the first of them the likely one, with their keys.
import { makeStyles } from "@fluentui/react-components";
import type { Capability } from "../ipc/generated/Capability";
import { useKeys } from "./keys";
import { MayButton, useGuarded } from "./may";

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

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "8px" } });

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
  const guarded = useGuarded(offer.may);
  const busy = offer.busy === true;
  const act = () => {
    if (!busy) offer.run();
  };
  useKeys(shortcut === undefined ? {} : { [shortcut]: () => guarded(act) });
  return <MayButton may={offer.may} shortcut={shortcut} appearance={primary ? "primary" : "secondary"} disabledFocusable={busy} onClick={act} data-testid={offer.testId}>{offer.words}</MayButton>;
}
