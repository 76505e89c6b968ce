//! The one command that the web UI may call.
use crate::lock;
use app::{
    door::Door,
    failure::{Class, Failure},
};
use std::sync::Arc;
use tauri::{
    AppHandle, State,
    ipc::{InvokeBody, Request, Response},
};
use zeroize::Zeroizing;

/// The header that names the operation.
const OPERATION_HEADER: &str = "operation";

/// Calls an operation of the contract: its name in the header `operation`, its JSON request as
/// the raw body. Answers with JSON as raw bytes; rejects with a [`Failure`].
#[tauri::command]
pub async fn call(
    request: Request<'_>,
    door: State<'_, Arc<Door>>,
    handle: AppHandle,
) -> Result<Response, Failure> {
    let operation = request
        .headers()
        .get(OPERATION_HEADER)
        .and_then(|name| name.to_str().ok())
        .ok_or_else(|| Failure::usage("unknown-operation").with("operation", ""))?
        .to_owned();
    // Tauri owns the original and frees it unwiped; the process ends when the vault is locked.
    let InvokeBody::Raw(body) = request.body() else {
        return Err(Failure::usage("request-malformed").with("line", 0).with("column", 0));
    };
    let body = Zeroizing::new(body.clone());
    let door = Arc::clone(&door);
    let name = operation.clone();
    // Key derivation, imports and SQL block: never on the thread that draws.
    let answer = tauri::async_runtime::spawn_blocking(move || door.call(&name, body))
        .await
        .map_err(|_| Failure::new(Class::Internal, "internal"))??;
    if operation == "vault.lock" {
        lock::start_afresh(&handle);
    }
    Ok(Response::new(answer))
}
