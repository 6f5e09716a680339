//! Mistakes of the user: pushed as they are found, finished once.
//!
//! A message starts in lower case, says what to write instead, and points at the word that is
//! wrong. The code at its end is a section of `docs/errors.md`.

use std::fmt::{self, Display};

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// What can be wrong, in the order of the codes. A code never changes its meaning and is never
/// used again, because people search for it: new ones go at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Code {
    Malformed,
    GivenTwice,
    UnknownOnField,
    UnknownOnContainer,
    WrongPlace,
    UnknownCase,
    BadName,
    BadCratePath,
    NotAStruct,
    TupleStruct,
    UnitStruct,
    NoTable,
    BadTableName,
    NoPartitionKey,
    TwoPartitionKeys,
    TwoSortKeys,
    BothKeys,
    OptionalKey,
    ParameterKey,
    SameName,
    NewtypeAttribute,
    UnknownInIndex,
    BadIndexName,
    SameIndexName,
    UnknownField,
    FieldTwice,
    GlobalIndexKey,
    LocalIndexKey,
    TooManyIndexes,
    FlattenedName,
    FlattenedOption,
    FlattenedInIndex,
    UnknownOnVariant,
    EmptyEnum,
    NoTag,
    ContentWithoutTag,
    UntaggedWithTag,
    TwoOthers,
    OtherShape,
    SameVariantName,
    TagTaken,
    TupleUnderTag,
    EnumAttribute,
    UntaggedAlike,
    TemplateSpelling,
    UnknownPlaceholder,
    Separator,
    OptionalPlaceholder,
    PlaceholderField,
    TemplateName,
    TemplateDiffers,
    KeyEntries,
    KeyFields,
    SetterTaken,
    SkippedWord,
    SkippedInIndex,
    TwoForms,
    NullWithoutOption,
    DefaultOnKey,
    AliasOnKey,
    FormOnKey,
    TwoRests,
    DefaultOfOption,
    LifecycleWords,
    LifecycleTwice,
    LifecycleOnKey,
    LifecycleInTemplate,
    LifecycleOfValue,
    OptionalVersion,
    EntityWords,
    EntityByKey,
    MarkName,
    Upgrade,
    SchemaVersion,
    MarkOfValue,
    CollectionShape,
    CollectionOther,
    UnknownInCollection,
    EmptyCollection,
    UniqueWords,
    UniqueOnKey,
    UniqueType,
    UniqueTable,
    UnknownSetting,
    BillingUnits,
    BadTag,
    SameTag,
    TooManyTags,
    SettingOfValue,
    ViewOf,
    OwnedWord,
}

impl Code {
    /// Every code, for the tests that hold the documentation to the list.
    #[cfg(test)]
    pub(crate) const ALL: [Self; 91] = [
        Self::Malformed,
        Self::GivenTwice,
        Self::UnknownOnField,
        Self::UnknownOnContainer,
        Self::WrongPlace,
        Self::UnknownCase,
        Self::BadName,
        Self::BadCratePath,
        Self::NotAStruct,
        Self::TupleStruct,
        Self::UnitStruct,
        Self::NoTable,
        Self::BadTableName,
        Self::NoPartitionKey,
        Self::TwoPartitionKeys,
        Self::TwoSortKeys,
        Self::BothKeys,
        Self::OptionalKey,
        Self::ParameterKey,
        Self::SameName,
        Self::NewtypeAttribute,
        Self::UnknownInIndex,
        Self::BadIndexName,
        Self::SameIndexName,
        Self::UnknownField,
        Self::FieldTwice,
        Self::GlobalIndexKey,
        Self::LocalIndexKey,
        Self::TooManyIndexes,
        Self::FlattenedName,
        Self::FlattenedOption,
        Self::FlattenedInIndex,
        Self::UnknownOnVariant,
        Self::EmptyEnum,
        Self::NoTag,
        Self::ContentWithoutTag,
        Self::UntaggedWithTag,
        Self::TwoOthers,
        Self::OtherShape,
        Self::SameVariantName,
        Self::TagTaken,
        Self::TupleUnderTag,
        Self::EnumAttribute,
        Self::UntaggedAlike,
        Self::TemplateSpelling,
        Self::UnknownPlaceholder,
        Self::Separator,
        Self::OptionalPlaceholder,
        Self::PlaceholderField,
        Self::TemplateName,
        Self::TemplateDiffers,
        Self::KeyEntries,
        Self::KeyFields,
        Self::SetterTaken,
        Self::SkippedWord,
        Self::SkippedInIndex,
        Self::TwoForms,
        Self::NullWithoutOption,
        Self::DefaultOnKey,
        Self::AliasOnKey,
        Self::FormOnKey,
        Self::TwoRests,
        Self::DefaultOfOption,
        Self::LifecycleWords,
        Self::LifecycleTwice,
        Self::LifecycleOnKey,
        Self::LifecycleInTemplate,
        Self::LifecycleOfValue,
        Self::OptionalVersion,
        Self::EntityWords,
        Self::EntityByKey,
        Self::MarkName,
        Self::Upgrade,
        Self::SchemaVersion,
        Self::MarkOfValue,
        Self::CollectionShape,
        Self::CollectionOther,
        Self::UnknownInCollection,
        Self::EmptyCollection,
        Self::UniqueWords,
        Self::UniqueOnKey,
        Self::UniqueType,
        Self::UniqueTable,
        Self::UnknownSetting,
        Self::BillingUnits,
        Self::BadTag,
        Self::SameTag,
        Self::TooManyTags,
        Self::SettingOfValue,
        Self::ViewOf,
        Self::OwnedWord,
    ];

    #[allow(clippy::too_many_lines, reason = "a line for each code")]
    fn text(self) -> &'static str {
        match self {
            Self::Malformed => "D0001",
            Self::GivenTwice => "D0002",
            Self::UnknownOnField => "D0003",
            Self::UnknownOnContainer => "D0004",
            Self::WrongPlace => "D0005",
            Self::UnknownCase => "D0006",
            Self::BadName => "D0007",
            Self::BadCratePath => "D0008",
            Self::NotAStruct => "D0009",
            Self::TupleStruct => "D0010",
            Self::UnitStruct => "D0011",
            Self::NoTable => "D0012",
            Self::BadTableName => "D0013",
            Self::NoPartitionKey => "D0014",
            Self::TwoPartitionKeys => "D0015",
            Self::TwoSortKeys => "D0016",
            Self::BothKeys => "D0017",
            Self::OptionalKey => "D0018",
            Self::ParameterKey => "D0019",
            Self::SameName => "D0020",
            Self::NewtypeAttribute => "D0021",
            Self::UnknownInIndex => "D0022",
            Self::BadIndexName => "D0023",
            Self::SameIndexName => "D0024",
            Self::UnknownField => "D0025",
            Self::FieldTwice => "D0026",
            Self::GlobalIndexKey => "D0027",
            Self::LocalIndexKey => "D0028",
            Self::TooManyIndexes => "D0029",
            Self::FlattenedName => "D0030",
            Self::FlattenedOption => "D0031",
            Self::FlattenedInIndex => "D0032",
            Self::UnknownOnVariant => "D0033",
            Self::EmptyEnum => "D0034",
            Self::NoTag => "D0035",
            Self::ContentWithoutTag => "D0036",
            Self::UntaggedWithTag => "D0037",
            Self::TwoOthers => "D0038",
            Self::OtherShape => "D0039",
            Self::SameVariantName => "D0040",
            Self::TagTaken => "D0041",
            Self::TupleUnderTag => "D0042",
            Self::EnumAttribute => "D0043",
            Self::UntaggedAlike => "D0044",
            Self::TemplateSpelling => "D0045",
            Self::UnknownPlaceholder => "D0046",
            Self::Separator => "D0047",
            Self::OptionalPlaceholder => "D0048",
            Self::PlaceholderField => "D0049",
            Self::TemplateName => "D0050",
            Self::TemplateDiffers => "D0051",
            Self::KeyEntries => "D0052",
            Self::KeyFields => "D0053",
            Self::SetterTaken => "D0054",
            Self::SkippedWord => "D0061",
            Self::SkippedInIndex => "D0062",
            Self::TwoForms => "D0063",
            Self::NullWithoutOption => "D0064",
            Self::DefaultOnKey => "D0065",
            Self::AliasOnKey => "D0066",
            Self::FormOnKey => "D0067",
            Self::TwoRests => "D0068",
            Self::DefaultOfOption => "D0069",
            Self::LifecycleWords => "D0076",
            Self::LifecycleTwice => "D0077",
            Self::LifecycleOnKey => "D0078",
            Self::LifecycleInTemplate => "D0079",
            Self::LifecycleOfValue => "D0080",
            Self::OptionalVersion => "D0081",
            Self::EntityWords => "D0086",
            Self::EntityByKey => "D0087",
            Self::MarkName => "D0088",
            Self::Upgrade => "D0089",
            Self::SchemaVersion => "D0090",
            Self::MarkOfValue => "D0091",
            Self::CollectionShape => "D0092",
            Self::CollectionOther => "D0093",
            Self::UnknownInCollection => "D0094",
            Self::EmptyCollection => "D0095",
            Self::UniqueWords => "D0100",
            Self::UniqueOnKey => "D0101",
            Self::UniqueType => "D0102",
            Self::UniqueTable => "D0103",
            Self::UnknownSetting => "D0110",
            Self::BillingUnits => "D0111",
            Self::BadTag => "D0112",
            Self::SameTag => "D0113",
            Self::TooManyTags => "D0114",
            Self::SettingOfValue => "D0115",
            Self::ViewOf => "D0120",
            Self::OwnedWord => "D0121",
        }
    }
}

impl Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

/// The mistakes found so far.
#[must_use = "mistakes that are not finished are never shown"]
pub(crate) struct Diagnostics {
    errors: Vec<syn::Error>,
    excused: Vec<Code>,
}

impl Diagnostics {
    pub(crate) fn new() -> Self {
        Self { errors: Vec::new(), excused: Vec::new() }
    }

    /// Reports at one word.
    pub(crate) fn at(&mut self, span: Span, code: Code, message: impl Display) {
        if !self.excused.contains(&code) {
            self.errors.push(syn::Error::new(span, format_args!("{message} [{code}]")));
        }
    }

    /// Reports over all of `tokens`, for what is longer than a word.
    pub(crate) fn over(&mut self, tokens: impl ToTokens, code: Code, message: impl Display) {
        self.errors.push(syn::Error::new_spanned(tokens, format_args!("{message} [{code}]")));
    }

    /// Takes `code` as no mistake of this struct: it would only follow from another one.
    pub(crate) fn excuse(&mut self, code: Code) {
        self.excused.push(code);
    }

    /// One `compile_error!` for each mistake, or nothing if there was none.
    pub(crate) fn finish(self) -> Option<TokenStream> {
        if self.errors.is_empty() {
            return None;
        }
        Some(self.errors.iter().map(syn::Error::to_compile_error).collect())
    }
}
