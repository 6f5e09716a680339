// #[derive(DynamoValue)]
// enum Event {
//     Login { ip: String },
// }

::core::compile_error! {
    "the variants of `Event` hold data, and nothing tells them apart; write `#[dynamo(tag = \"type\")]` above it for a map with that attribute, `#[dynamo(tag = \"type\", content = \"value\")]` for one with the data in another, or `#[dynamo(untagged)]` where their types differ [D0035]"
}
#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::ToAttribute for Event {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            loop {}
        }
    }
    #[automatically_derived]
    impl __orm::FromAttribute for Event {
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            loop {}
        }
    }
    #[automatically_derived]
    impl __orm::Named for Event {
        const NAMES: &'static [&'static ::core::primitive::str] = &[];
        fn name(&self) -> &::core::primitive::str {
            loop {}
        }
        fn from_name(_: &::core::primitive::str) -> ::core::option::Option<Self> {
            loop {}
        }
    }
    #[automatically_derived]
    impl __orm::Tagged for Event {
        const TAG: &'static ::core::primitive::str = "";
        const TAGS: &'static [&'static ::core::primitive::str] = &[];
    }
    #[automatically_derived]
    impl __orm::DynamoValue for Event {
        const KIND: __orm::Kind = __orm::Kind::S;
        type Path<__R, __M: __orm::Marker> = __orm::Path<__R, Event, __M>;
        type InVec = __orm::AsList;
        type Operators = __orm::VariantName;
    }
    #[automatically_derived]
    impl __orm::Accepts<&Event> for Event {
        #[inline]
        fn accept(__v: &&Event, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Event) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl __orm::Accepts<&Event> for ::core::option::Option<Event> {
        #[inline]
        fn accept(__v: &&Event, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Event) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl __orm::KeyValue for Event
    where
        for<'__a> Event: ::core::clone::Clone,
    {}
    #[automatically_derived]
    impl __orm::TemplateValue for Event
    where
        for<'__a> Event: ::core::clone::Clone,
    {
        const FORM: __orm::Form = __orm::Form::Text;
    }
    #[automatically_derived]
    impl __orm::SetElement for Event {
        const DISTINCT: ::core::primitive::bool = true;
    }
    #[automatically_derived]
    impl __orm::ClosedNames for Event {}
};
