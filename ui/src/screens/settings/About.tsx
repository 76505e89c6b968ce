// What runs here, and where its vault is.
import { useSession } from "../../ipc/session";
import { Copyable } from "../../shared/copyable";
import { Facts, Section } from "../../shared/page";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";

/** The facts. */
export function About() {
  const t = useText();
  const { status } = useSession();
  return (
    <Section title={t("about")}>
      <Facts rows={[
        [t("about-version"), status.version],
        [t("about-workspace"), <Foreign key="workspace" text={status.workspace ?? "—"} />],
        [t("about-member"), <Foreign key="member" text={status.member?.name ?? "—"} />],
        [t("about-vault"), <Copyable key="vault" text={status.vault_dir} label={t("about-vault-copy")} />],
      ]} />
    </Section>
  );
}
