//! The embedded Fluent files as bundles, parsed once per process.
use super::{Lang, number};
use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, memoizer::MemoizerKind,
};
use std::sync::{Arc, OnceLock};
use unic_langid::LanguageIdentifier;

mod embedded {
    //! Written by the build script: every file of `locales/en` and `locales/de`.
    include!(concat!(env!("OUT_DIR"), "/locales.rs"));
}

type Bundle = FluentBundle<FluentResource>;

/// The bundles of a language in the order they are asked.
pub(super) struct Bundles(Vec<Bundle>);

/// The bundles of `lang`.
pub(super) fn of(lang: Lang) -> Arc<Bundles> {
    static GERMAN: OnceLock<Arc<Bundles>> = OnceLock::new();
    static ENGLISH: OnceLock<Arc<Bundles>> = OnceLock::new();
    match lang {
        Lang::De => GERMAN.get_or_init(|| {
            Arc::new(Bundles(vec![
                bundle(Lang::De, embedded::GERMAN),
                // Numbers inside a fallback sentence stay in the reader's language.
                bundle(Lang::De, embedded::ENGLISH),
            ]))
        }),
        Lang::En => {
            ENGLISH.get_or_init(|| Arc::new(Bundles(vec![bundle(Lang::En, embedded::ENGLISH)])))
        }
    }
    .clone()
}

/// The files of `lang` with their names, for tests.
#[cfg(test)]
pub(super) fn files(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::De => embedded::GERMAN,
        Lang::En => embedded::ENGLISH,
    }
}

fn bundle(lang: Lang, files: &[(&str, &str)]) -> Bundle {
    let locale: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::De => german_number,
        Lang::En => english_number,
    }));
    for (_, source) in files {
        // What can be read of a faulty file is used; a test rejects faults and duplicates.
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let _ = bundle.add_resource(resource);
    }
    bundle
}

fn german_number<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number::fluent(Lang::De, value)
}

fn english_number<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number::fluent(Lang::En, value)
}

impl Bundles {
    /// Whether any bundle has a message `id`.
    pub(super) fn has(&self, id: &str) -> bool {
        self.0.iter().any(|bundle| bundle.has_message(id))
    }

    /// The message from the first bundle that has it.
    pub(super) fn format(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        self.0.iter().find_map(|bundle| {
            let pattern = bundle.get_message(id)?.value()?;
            Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
        })
    }
}
