//! The session: which vault, locked or not, and this installation's preferences.
use super::{Capability, Role};
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use serde_json::value::RawValue;
use ts_rs::TS;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// A passphrase or recovery key on its way in or out. Wiped when dropped, never shown.
#[derive(Clone, Serialize, Zeroize, ZeroizeOnDrop, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct SecretText(pub String);

impl<'de> Deserialize<'de> for SecretText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A parser unescapes into a buffer that nobody wipes: take the text as it stands.
        let raw = <&RawValue>::deserialize(deserializer)?;
        unescaped(raw.get()).map(Self).ok_or_else(|| D::Error::custom("not a string"))
    }
}

/// The text of a JSON string (RFC 8259, section 7), made in one buffer that never grows.
fn unescaped(json: &str) -> Option<String> {
    let inside = json.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = Zeroizing::new(String::with_capacity(inside.len()));
    let mut characters = inside.chars();
    while let Some(character) = characters.next() {
        text.push(match character {
            '\\' => match characters.next()? {
                'b' => '\u{8}',
                'f' => '\u{c}',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => utf16(&mut characters)?,
                itself => itself,
            },
            plain => plain,
        });
    }
    Some(std::mem::take(&mut *text))
}

/// What follows `\u`: four digits, or a pair of surrogates.
fn utf16(characters: &mut std::str::Chars<'_>) -> Option<char> {
    let unit = |characters: &mut std::str::Chars<'_>| {
        (0..4).try_fold(0u32, |unit, _| Some(unit << 4 | characters.next()?.to_digit(16)?))
    };
    let first = unit(characters)?;
    if !(0xD800..0xDC00).contains(&first) {
        return char::from_u32(first);
    }
    if (characters.next()?, characters.next()?) != ('\\', 'u') {
        return None;
    }
    let second = unit(characters)?.checked_sub(0xDC00).filter(|second| *second < 0x400)?;
    char::from_u32(0x10000 + ((first - 0xD800) << 10) + second)
}

impl std::fmt::Debug for SecretText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretText(…)")
    }
}

/// Where the session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SessionState {
    /// There is no vault at the place yet.
    NoVault,
    /// There is one, locked.
    Locked,
    /// It is open.
    Unlocked,
}

/// Where the session stands, and what a window needs to draw its frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SessionStatus {
    /// No vault, locked, or unlocked.
    pub state: SessionState,
    /// The vault's directory.
    pub vault_dir: String,
    /// The program's version.
    pub version: String,
    /// The operating system's language, `de` or `en`.
    pub system_language: String,
    /// Who works here; none while locked.
    pub member: Option<MemberRef>,
    /// What they are here; none while locked.
    pub role: Option<Role>,
    /// What they may do; nothing while locked.
    pub may: Vec<Capability>,
    /// The workspace's name; none while locked.
    pub workspace: Option<String>,
    /// Preferences; the defaults while locked.
    pub preferences: Preferences,
}

/// A member, as shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MemberRef {
    /// The member's id.
    pub id: domain::ids::MemberId,
    /// The member's name.
    pub name: String,
}

/// How this installation looks and behaves. Kept in the vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Preferences {
    /// `system`, `de` or `en`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Minutes without use after which the vault locks itself; 1 to 240.
    pub auto_lock_minutes: u32,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { language: "system".into(), theme: "system".into(), auto_lock_minutes: 10 }
    }
}

/// Creates a vault.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct VaultCreate {
    /// The passphrase, at least 10 characters.
    pub passphrase: SecretText,
    /// The workspace's (the consultancy's) name.
    pub workspace: String,
    /// The first member's name.
    pub member: String,
}

/// The recovery key, shown once.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct VaultCreated {
    /// The printable recovery key, in groups.
    #[ts(type = "string")]
    pub recovery_key: SecretText,
    /// The session, now unlocked.
    pub session: SessionStatus,
}

/// Unlocks with exactly one of the two.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct VaultUnlock {
    /// The passphrase.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<SecretText>,
    /// Or the printed recovery key.
    #[serde(default)]
    #[ts(optional)]
    pub recovery_key: Option<SecretText>,
}

/// Changes the passphrase. The current one may be the recovery key instead.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PassphraseChange {
    /// The passphrase in force.
    pub current: SecretText,
    /// The new one.
    pub new: SecretText,
}

/// A new recovery key; the old one no longer opens the vault.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct RecoveryKeyReplaced {
    /// The printable recovery key.
    #[ts(type = "string")]
    pub recovery_key: SecretText,
}

/// Names a file or folder.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PathRequest {
    /// The path.
    pub path: String,
}

/// A backup written.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct BackupWritten {
    /// Where.
    pub path: String,
    /// Size in bytes.
    pub size_bytes: u64,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: String,
}

/// Restores a backup into the (missing or empty) vault directory.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct VaultRestore {
    /// The backup file.
    pub path: String,
    /// The passphrase it was made under.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<SecretText>,
    /// Or the recovery key.
    #[serde(default)]
    #[ts(optional)]
    pub recovery_key: Option<SecretText>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_as_the_parser_reads_text() {
        for json in [
            r#""""#,
            r#""plain""#,
            r#""a\"b\\c\/d\b\f\n\r\t""#,
            r#""\u00e4\u20AC\ud83d\ude00 ä€😀""#,
            r#"  "spaced"  "#,
        ] {
            let secret: SecretText = serde_json::from_str(json).unwrap();
            assert_eq!(secret.0, serde_json::from_str::<String>(json).unwrap());
            assert_eq!(
                serde_json::to_string(&secret).unwrap(),
                serde_json::to_string(&secret.0).unwrap()
            );
        }
        for json in
            ["12", "null", "[]", r#""\ud83d""#, r#""\ude00""#, r#""\ud83d\u0041""#, r#""\x""#]
        {
            assert!(serde_json::from_str::<SecretText>(json).is_err(), "{json}");
        }
        let unlock: VaultUnlock = serde_json::from_str(r#"{"passphrase": null}"#).unwrap();
        assert!(unlock.passphrase.is_none());
    }
}
