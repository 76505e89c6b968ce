// The words of a draft and what changed in them: pure.
import type { ReviewContent } from "../../ipc/generated/ReviewContent";
import { isDay } from "../../text/day";

export interface Words {
  title: string;
  period_from: string;
  period_to: string;
  classification: string;
  introduction: string;
}

/** The words as saved. Days without their time. */
export function wordsOf(content: ReviewContent): Words {
  return {
    title: content.title,
    period_from: content.period_from.slice(0, 10),
    period_to: content.period_to.slice(0, 10),
    classification: content.classification,
    introduction: content.introduction,
  };
}

/** Only what differs, so that nothing else is touched. Space around the words is not kept, and so no difference. */
export function changedWords(saved: Words, words: Words): Partial<Words> {
  const names = Object.keys(saved) as (keyof Words)[];
  return Object.fromEntries(names.filter((name) => saved[name].trim() !== words[name].trim()).map((name) => [name, words[name]]));
}

/** What of the changes can be saved now: no empty title, no impossible period. */
export function savableWords(saved: Words, words: Words): Partial<Words> {
  const { title, period_from, period_to, ...rest } = changedWords(saved, words);
  return {
    ...rest,
    ...(title === undefined || title.trim() === "" ? {} : { title }),
    ...(periodIsValid(words) ? { ...(period_from === undefined ? {} : { period_from }), ...(period_to === undefined ? {} : { period_to }) } : {}),
  };
}

/** The words after an answer: what was typed since stays, the rest is as saved now. */
export function mergedWords(before: Words, saved: Words, words: Words): Words {
  const names = Object.keys(saved) as (keyof Words)[];
  return Object.fromEntries(names.map((name) => [name, words[name] === before[name] ? saved[name] : words[name]])) as unknown as Words;
}

/** Whether the period does not end before it begins. */
export const periodIsValid = (words: Words) => isDay(words.period_from) && isDay(words.period_to) && words.period_from <= words.period_to;

/** The findings with this one in, or out. */
export const toggled = (chosen: readonly string[], id: string) => (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
