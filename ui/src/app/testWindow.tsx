// The whole window over the mock host, for tests: opened at an address, with what it asks written down.
import { cleanup, configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach } from "vitest";
import type { Operations } from "../ipc/generated/operations";
import { useThisHost } from "../ipc/host";
import { type MockOptions, mockHost } from "../ipc/mock/host";
import { newCache } from "../ipc/query";
import { resetMemory } from "../shared/memory";
import { App } from "./App";

Object.assign(Element.prototype, { animate: undefined });
// A busy machine may take its time.
configure({ asyncUtilTimeout: 8_000 });

/** What the window has asked of the core. */
let asked: [name: keyof Operations, request: unknown][] = [];

/** Each test begins with a window that remembers nothing. */
export function everyTestAnew() {
  beforeEach(() => {
    resetMemory();
    asked = [];
    window.location.hash = "";
  });
  afterEach(cleanup);
}

/** Opens the window at an address; the person in front of it. */
export function openAt(hash: string, options: MockOptions = {}) {
  const host = mockHost(options);
  useThisHost({ call: (name, request) => { asked.push([name, request]); return host.call(name, request); } });
  window.location.hash = hash;
  render(<App cache={newCache()} />);
  return userEvent.setup();
}

/** The requests of one operation, in their order. */
export const requestsOf = (name: keyof Operations) => asked.filter(([one]) => one === name).map(([, request]) => request);

/** An element's text without the marks that keep directions apart. */
export const words = (element: HTMLElement) => element.textContent?.replaceAll(/[\u2068\u2069]/g, "") ?? "";
