// What the mock knows of members: who works here, and what each role may do.
import type { Capability } from "../generated/Capability";
import type { Failure } from "../generated/Failure";
import type { MemberList } from "../generated/MemberList";
import type { MemberRow } from "../generated/MemberRow";
import type { Operations } from "../generated/operations";
import type { Role } from "../generated/Role";
import { ago, id } from "./data";

type Names = Extract<keyof Operations, `member.${string}`>;
type Answers = { [N in Names]: (request: Operations[N]["request"]) => Operations[N]["response"] };

const READER: Capability[] = ["workspace.read", "passphrase.change"];
const WRITER: Capability[] = [...READER, "finding.triage", "contact.keep", "risk.request", "decision.keep", "review.compose", "pack.export"];
const OPERATOR: Capability[] = [...WRITER, "vault.backup", "tenant.import", "tenant.connect", "tenant.sync", "snapshot.export", "profile.change", "baseline.keep", "promotion.prepare", "journal.export"];

/** What each role may do, as the core would say. */
export const ROLES: Record<Exclude<Role, "unknown">, Capability[]> = {
  owner: [...OPERATOR, "vault.keep", "member.keep", "risk.approve", "risk.policy", "review.release"],
  operator: OPERATOR,
  reviewer: WRITER,
  approver: [...READER, "risk.approve", "decision.keep", "review.release", "pack.export"],
  read_only: READER,
};

/** The operations of members. */
export function memberAnswers(role: Exclude<Role, "unknown">, refuse: (code: string) => Failure): Answers {
  const row = (n: number, name: string, more: Partial<MemberRow>): MemberRow => ({ id: id(n), name, role: "owner", added_at: ago(200), retired_at: null, you: false, recovers: false, ...more });
  const rows: MemberRow[] = [
    row(9, "Mara Lindqvist", { role, you: true, recovers: role === "owner" }),
    row(10, "Jonas Weber", { role: "owner", recovers: role !== "owner" }),
    row(11, "Ines Kaya", { role: "reviewer", retired_at: ago(12) }),
  ];
  const list = (): MemberList => ({
    rows: rows.map((one) => ({ ...one })).toSorted((a, b) => Number(a.retired_at !== null) - Number(b.retired_at !== null)),
    roles: Object.entries(ROLES).map(([name, may]) => ({ role: name as Role, may })),
  });
  const find = (member: string) => {
    const found = rows.find((one) => one.id === member);
    if (found === undefined) throw refuse("member-unknown");
    return found;
  };
  return {
    "member.list": list,
    "member.add": (request) => { rows.push(row(12 + rows.length, request.name, { role: request.role })); return list(); },
    "member.set_role": (request) => { find(request.member).role = request.role; return list(); },
    "member.retire": (request) => { find(request.member).retired_at = ago(0); return list(); },
  };
}
