// The words of a draft as they are typed. They save themselves: after a pause, on leaving a field, on leaving the screen.
import { useEffect, useRef, useState } from "react";
import type { ReviewView } from "../../ipc/generated/ReviewView";
import { useChange } from "../../ipc/query";
import { type Words, changedWords, mergedWords, savableWords, wordsOf } from "./draftState";

const PAUSE_MS = 2000;

/** The words, and how they stand with what is saved. */
export function useWords(view: ReviewView, onSaved: () => void) {
  const review = view.row.id;
  const saved = wordsOf(view.content);
  const savedKey = JSON.stringify(saved);
  const [words, setWords] = useState<Words>(saved);
  const before = useRef(saved);
  useEffect(() => {
    const next = JSON.parse(savedKey) as Words;
    const last = before.current;
    before.current = next;
    setWords((now) => mergedWords(last, next, now));
  }, [savedKey]);
  const update = useChange("review.update");
  const savable = savableWords(saved, words);
  const key = JSON.stringify(savable);
  const some = key !== "{}";
  // The same words are not sent twice by themselves: the core may keep them otherwise (trimmed, say).
  const sent = useRef("{}");
  const send = (loud: boolean) => {
    if (!some || (!loud && sent.current === key)) return;
    sent.current = key;
    update.mutate({ review, ...savable }, loud ? { onSuccess: onSaved } : undefined);
  };
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    if (!some || update.isPending) return;
    const timer = setTimeout(() => latest.current(false), PAUSE_MS);
    return () => clearTimeout(timer);
    // Every further word begins the pause anew.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [key, some, update.isPending]);
  useEffect(() => () => latest.current(false), []);
  return {
    words,
    setWords,
    save: () => send(true),
    leave: () => {
      if (!update.isPending) send(false);
    },
    discard: () => setWords(saved),
    changed: Object.keys(changedWords(saved, words)).length > 0,
    savable: some,
    busy: update.isPending,
    error: update.error,
  };
}
