//! Microsoft: sign-in, requests to Graph, and Graph's own shapes.
//!
//! **Knows nothing of** the vault, the domain's words, or the UI. Bytes become text
//! ([`encoding`]), text that someone has parsed becomes a [`page::Page`], whose context says
//! which collection it came from ([`context`]). `app` maps what is inside to the domain.
pub mod cloud;
pub mod collect;
pub mod context;
pub mod encoding;
pub mod page;
pub mod signin;
pub mod token;
pub mod transport;
pub mod world;
