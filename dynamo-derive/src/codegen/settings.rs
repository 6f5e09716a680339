//! What the schema says of the table's settings: those that are written.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Billing, Settings, Stream, TableClass};

pub(super) fn schema(settings: &Settings) -> Option<TokenStream> {
    let billing = settings.billing.as_ref().map(|given| {
        let billing = billing(given.value);
        quote!(.billing(__orm::Billing::#billing))
    });
    let stream = settings.stream.as_ref().map(|given| {
        let view = stream(given.value);
        quote!(.stream(__orm::Stream::#view))
    });
    let class = settings.table_class.as_ref().map(|given| {
        let class = class(given.value);
        quote!(.table_class(__orm::TableClass::#class))
    });
    let protection = settings.deletion_protection.as_ref().map(|given| {
        let is_on = given.value;
        quote!(.deletion_protection(#is_on))
    });
    let recovery = settings.point_in_time_recovery.as_ref().map(|given| {
        let is_on = given.value;
        quote!(.point_in_time_recovery(#is_on))
    });
    let tags = settings.tags.as_ref().map(|given| {
        let tags = given.value.iter().map(|tag| {
            let (key, value) = (tag.key.value(), tag.value.value());
            quote!((#key, #value))
        });
        quote!(.tags(&[#(#tags),*]))
    });
    let set: TokenStream =
        [billing, stream, class, protection, recovery, tags].into_iter().flatten().collect();
    (!set.is_empty()).then(|| quote!(.with_settings(__orm::TableSettings::NONE #set)))
}

fn billing(billing: Billing) -> TokenStream {
    match billing {
        Billing::OnDemand => quote!(OnDemand),
        Billing::Provisioned { read, write } => quote!(provisioned(#read, #write)),
    }
}

fn stream(stream: Stream) -> TokenStream {
    match stream {
        Stream::Off => quote!(Off),
        Stream::KeysOnly => quote!(KeysOnly),
        Stream::NewImage => quote!(NewImage),
        Stream::OldImage => quote!(OldImage),
        Stream::NewAndOldImages => quote!(NewAndOldImages),
    }
}

fn class(class: TableClass) -> TokenStream {
    match class {
        TableClass::Standard => quote!(Standard),
        TableClass::InfrequentAccess => quote!(StandardInfrequentAccess),
    }
}
