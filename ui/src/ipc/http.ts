// The same operations over HTTP, for tests in a browser.
import type { Host } from "./host";

/** The host behind the page's own origin. */
export function httpHost(): Host {
  return {
    async call(name, request) {
      const response = await fetch(`/call/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(request),
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw answer;
      return answer;
    },
  };
}
