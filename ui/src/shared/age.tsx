// How long ago something was, with the exact time as its title.
import { useText } from "../text/text";
import { useNow } from "./now";

/** `vor 3 Tagen`. */
export function Age({ at }: { at: string }) {
  const t = useText();
  const now = useNow();
  return <time className="one-piece" dateTime={at} title={t.moment(at)}>{t.age(at, now)}</time>;
}
