// Failures as the core reports them.
import type { Failure } from "./generated/Failure";

/** An operation that did not succeed. */
export class OperationFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = "OperationFailed";
    this.failure = failure;
  }
}

/** Reads whatever a host rejected with. What is not a failure is a defect: `internal`. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof OperationFailed) return thrown.failure;
  const text = typeof thrown === "string" ? thrown : undefined;
  let value: unknown = thrown;
  if (text?.startsWith("{")) {
    try {
      value = JSON.parse(text);
    } catch {
      value = undefined;
    }
  }
  if (typeof value === "object" && value !== null && "code" in value && "class" in value) {
    const { code, args, detail_id, class: kind } = value as Failure;
    return { code: String(code), args: args ?? {}, detail_id: detail_id ?? null, class: kind };
  }
  return { code: "internal", args: {}, detail_id: null, class: "internal" };
}
