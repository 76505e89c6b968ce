//! For tests: links that a token must not follow.

/// Links that look like one of `origin` and are none. `other` is where an attacker listens, an
/// authority without scheme. Both with port where they have one.
pub(crate) fn links(scheme: &str, host: &str, other: &str) -> Vec<String> {
    let upper = host.to_uppercase();
    let bare = host.split(':').next().unwrap();
    let doubled = bare.replace('.', "%2e");
    let wide = bare.replace('.', "\u{3002}");
    let cyrillic = bare.replacen('o', "\u{043e}", 1).replacen('1', "\u{ff11}", 1);
    let swapped = if scheme == "https" { "http" } else { "https" };
    let long = "a".repeat(40 * 1024);
    let mut links = vec![
        // Other hosts.
        format!("{scheme}://{other}/v1.0/users"),
        format!("{scheme}://{other}/v1.0/{scheme}://{host}/v1.0/users"),
        format!("{scheme}://{other}/v1.0/users?x={scheme}://{host}/"),
        format!("{scheme}://{other}#{host}/v1.0/users"),
        format!("{scheme}://{other}?{scheme}://{host}/v1.0/users"),
        format!("{swapped}://{host}/v1.0/users"),
        format!("ftp://{host}/v1.0/users"),
        format!("file://{host}/v1.0/users"),
        format!("ws://{host}/v1.0/users"),
        format!("blob:{scheme}://{host}/v1.0/users"),
        format!("view-source:{scheme}://{host}/v1.0/users"),
        "javascript:alert(1)".to_owned(),
        "data:application/json,{}".to_owned(),
        "about:blank".to_owned(),
        // Suffixes and prefixes of the name.
        format!("{scheme}://{bare}.{other}/v1.0/users"),
        format!("{scheme}://{bare}.example.com/v1.0/users"),
        format!("{scheme}://evil{host}/v1.0/users"),
        format!("{scheme}://evil.{host}/v1.0/users"),
        format!("{scheme}://{bare}-example.com/v1.0/users"),
        format!("{scheme}://{bare}./v1.0/users"),
        format!("{scheme}://{bare}../v1.0/users"),
        format!("{scheme}://{bare}"),
        format!("{scheme}://{bare}:/v1.0/users"),
        // Ports.
        format!("{scheme}://{bare}:1/v1.0/users"),
        format!("{scheme}://{bare}:65536/v1.0/users"),
        format!("{scheme}://{bare}:0443/v1.0/users"),
        format!("{scheme}://{bare}:443@{other}/v1.0/users"),
        // User information.
        format!("{scheme}://{host}@{other}/v1.0/users"),
        format!("{scheme}://{host}:x@{other}/v1.0/users"),
        format!("{scheme}://user@{host}/v1.0/users"),
        format!("{scheme}://user:secret@{host}/v1.0/users"),
        format!("{scheme}://@{host}/v1.0/users"),
        format!("{scheme}://{host}%40{other}/v1.0/users"),
        format!("{scheme}://{host}%2f@{other}/v1.0/users"),
        // What parsers repair.
        format!("{scheme}:\\\\{other}\\v1.0\\users"),
        format!("{scheme}://{other}\\@{host}/v1.0/users"),
        format!("{scheme}://{host}\\@{other}/v1.0/users"),
        format!("{scheme}://{host}\\.{other}/v1.0/users"),
        format!("{scheme}:/{host}/v1.0/users"),
        format!("{scheme}:{host}/v1.0/users"),
        format!("{scheme}:///{host}/v1.0/users"),
        format!("{scheme}:////{other}/v1.0/users"),
        format!(" {scheme}://{host}/v1.0/users"),
        format!("\u{feff}{scheme}://{host}/v1.0/users"),
        format!("{scheme}://{host}/v1.0/users "),
        format!("{scheme}://{host}/v1.0/users\u{0}"),
        format!("{scheme}://{host}/v1.0/us ers"),
        format!("ht\ttp://{other}/v1.0/users"),
        format!("{scheme}://{host}\t.{other}/v1.0/users"),
        format!("{scheme}://{host}\n.{other}/v1.0/users"),
        format!("{scheme}://{host}/v1.0/users\r\nHost: {other}"),
        format!("{scheme}://{host}/v1.0/users\r\n\r\nGET http://{other}/ HTTP/1.1"),
        format!("{scheme}://{host}/v1.0/users#@{other}/"),
        // Letter case and alphabets.
        format!("{}://{host}/v1.0/users", scheme.to_uppercase()),
        format!("{scheme}://{doubled}/v1.0/users"),
        format!("{scheme}://{wide}/v1.0/users"),
        format!("{scheme}://{cyrillic}/v1.0/users"),
        format!("{scheme}://xn--{bare}/v1.0/users"),
        format!("{scheme}://{host}/v1.0/\u{fc}sers"),
        format!("{scheme}://[::ffff:7f00:1]/v1.0/users"),
        format!("{scheme}://2130706433/v1.0/users"),
        format!("{scheme}://0x7f.1/v1.0/users"),
        format!("{scheme}://0177.0.0.1/v1.0/users"),
        // Relative links.
        String::new(),
        "/v1.0/users?$skiptoken=x".to_owned(),
        "users?$skiptoken=x".to_owned(),
        "?$skiptoken=x".to_owned(),
        format!("//{host}/v1.0/users"),
        format!("//{other}/v1.0/users"),
        format!("{host}/v1.0/users"),
        // Other versions and ways out of them.
        format!("{scheme}://{host}/"),
        format!("{scheme}://{host}/v1.0"),
        format!("{scheme}://{host}/v1.0?x"),
        format!("{scheme}://{host}/v1.00/users"),
        format!("{scheme}://{host}/v1.0evil/users"),
        format!("{scheme}://{host}/V1.0/users"),
        format!("{scheme}://{host}/v2.0/users"),
        format!("{scheme}://{host}/BETA/users"),
        format!("{scheme}://{host}/betaX/users"),
        format!("{scheme}://{host}//v1.0/users"),
        format!("{scheme}://{host}/x/v1.0/users"),
        format!("{scheme}://{host}/v1.0/../users"),
        format!("{scheme}://{host}/v1.0/../v1.0/users"),
        format!("{scheme}://{host}/v1.0/..;/users/../../x"),
        format!("{scheme}://{host}/v1.0/%2e%2e/users"),
        format!("{scheme}://{host}/v1.0/./users"),
        format!("{scheme}://{host}/%76%31.0/users"),
        format!("{scheme}://{host}/v1%2e0/users"),
        // Sizes.
        format!("{scheme}://{host}/v1.0/users?$skiptoken={long}"),
        format!("{scheme}://{other}/v1.0/{long}"),
        format!("{scheme}://{long}.{host}/v1.0/users"),
    ];
    if upper != host {
        links.push(format!("{scheme}://{upper}/v1.0/users"));
        links.push(format!("{scheme}://{}/v1.0/users", host.replacen('m', "M", 1)));
    }
    links
}
