// An honest estimate of a passphrase: how many guesses, from its length and what is easy about it.

/** 0 too short, 1 weak, 2 fair, 3 good, 4 strong. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** The core refuses fewer characters. */
export const PASSPHRASE_CHARS_MIN = 10;

const COMMON = [
  "password", "passwort", "kennwort", "geheim", "secret", "qwertz", "qwerty", "asdfgh", "admin", "welcome", "willkommen", "hallo",
  "iloveyou", "letmein", "dragon", "monkey", "master", "login", "sommer", "winter", "fruehling", "frühling", "herbst", "summer",
  "spring", "autumn", "january", "januar", "montag", "monday", "microsoft", "windows", "office365", "tenantpilot", "tenant", "pilot",
];
const RUNS = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertzuiopü", "qwertyuiop", "asdfghjklöä", "yxcvbnm", "zxcvbnm"];

/** Bits of guessing that a text costs at least, by rough rules; never flattering. */
export function guessBits(text: string): number {
  let rest = text.normalize("NFC").toLowerCase();
  let bits = 0;
  for (const word of COMMON) {
    if (rest.includes(word)) {
      rest = rest.replaceAll(word, " ");
      bits += 8;
    }
  }
  rest = rest.replaceAll(/(19|20)\d\d/g, () => {
    bits += 6;
    return " ";
  });
  for (const run of RUNS) {
    for (const line of [run, [...run].reverse().join("")]) {
      for (let length = line.length; length >= 3; length -= 1) {
        for (let at = 0; at + length <= line.length; at += 1) {
          const part = line.slice(at, at + length);
          if (rest.includes(part)) {
            rest = rest.replaceAll(part, " ");
            bits += 5;
          }
        }
      }
    }
  }
  // A repeated character, or group of characters, costs as much as once.
  rest = rest.replaceAll(/(.+?)\1{2,}/gu, (_, once: string) => {
    bits += 2;
    return once;
  });
  const words = rest.split(/[\s\-_.,;:!?+]+/u).filter((word) => /^\p{L}{3,}$/u.test(word));
  const seen = new Set<string>();
  for (const word of words) {
    // A word of a language is one of some thousands, however long it is.
    bits += seen.has(word) ? 1 : Math.min(13, word.length * 3.2);
    seen.add(word);
    rest = rest.replace(word, " ");
  }
  const left = rest.replaceAll(/\s+/g, "");
  const classes = (/\p{L}/u.test(left) ? 26 : 0) + (/\d/.test(left) ? 10 : 0) + (/[^\p{L}\d]/u.test(left) ? 20 : 0);
  bits += new Set(left).size <= 1 ? left.length * 0.5 : left.length * Math.log2(Math.max(2, classes)) * 0.85;
  return bits;
}

/** How strong a passphrase is, for a vault that an attacker may hold a copy of. */
export function strengthOf(text: string): Strength {
  if ([...text].length < PASSPHRASE_CHARS_MIN) return 0;
  const bits = guessBits(text);
  if (bits < 32) return 1;
  if (bits < 45) return 2;
  return bits < 62 ? 3 : 4;
}
