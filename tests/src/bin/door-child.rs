//! The one door in a process of its own, so that another can look at its memory and at the
//! files it leaves. Prepared as every front end is; `tests/src/elsewhere.rs` talks to it.
//!
//! `door-child VAULT_DIR`: reads calls from standard input until it ends. A call is the length
//! of the operation's name and the name, the length of the request and the request; an answer
//! is one byte (1: done, 0: refused), the length, and the JSON. Lengths are 32 bits,
//! little-endian. No buffer in between keeps what was sent.
use app::{door::Door, env::Env, front};
use std::{
    fs::File,
    io::{Read, Result, Write},
};
use zeroize::Zeroizing;

fn main() -> Result<()> {
    front::prepare_process();
    let dir = std::env::args_os().nth(1).expect("a vault directory");
    let door = Door::new(Env::system(), dir.into());
    // Not `std::io::stdin`, which reads ahead into a buffer of its own.
    let mut calls = File::open("/dev/stdin")?;
    let mut answers = File::options().write(true).open("/dev/stdout")?;
    while let Some(name) = block(&mut calls)? {
        let Some(request) = block(&mut calls)? else { break };
        let name = String::from_utf8_lossy(&name).into_owned();
        let (done, answer) = match door.call(&name, request) {
            Ok(answer) => (1, Zeroizing::new(answer)),
            Err(failure) => (0, Zeroizing::new(serde_json::to_vec(&failure)?)),
        };
        answers.write_all(&[done])?;
        answers.write_all(&u32::try_from(answer.len()).unwrap_or(u32::MAX).to_le_bytes())?;
        answers.write_all(&answer)?;
    }
    Ok(())
}

/// A length and as many bytes; none at the end.
fn block(calls: &mut File) -> Result<Option<Zeroizing<Vec<u8>>>> {
    let mut length = [0; 4];
    if calls.read(&mut length[..1])? == 0 {
        return Ok(None);
    }
    calls.read_exact(&mut length[1..])?;
    let length = usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX);
    let mut bytes = Zeroizing::new(vec![0; length]);
    calls.read_exact(&mut bytes)?;
    Ok(Some(bytes))
}
