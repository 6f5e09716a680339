// #[derive(DynamoValue)]
// enum Status {
//     Open,
// }

::core::compile_error! {
    "`DynamoValue` cannot be derived for this enum; write a struct with named fields (enums are not mapped yet) [D0009]"
}
#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::Record for Status {
        const ATTRIBUTES: &'static [__orm::Attribute] = &[];
        fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.columns(<Self as __orm::Record>::ATTRIBUTES, ())
        }
        fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let () = __r.columns(<Self as __orm::Record>::ATTRIBUTES)?;
            loop {}
        }
    }
    #[automatically_derived]
    impl __orm::ToAttribute for Status {
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.record(self)
        }
    }
    #[automatically_derived]
    impl __orm::FromAttribute for Status {
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            __r.record()
        }
    }
    #[automatically_derived]
    impl __orm::DynamoValue for Status {
        const KIND: __orm::Kind = __orm::Kind::M;
        type Path<__R, __M: __orm::Marker> = StatusPath<__R, __M>;
        type InVec = __orm::AsList;
        type Operators = Self;
    }
    #[automatically_derived]
    impl __orm::Accepts<&Status> for Status {
        fn accept(__v: &&Status, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        fn is_absent(__v: &&Status) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl __orm::Accepts<&Status> for ::core::option::Option<Status> {
        fn accept(__v: &&Status, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        fn is_absent(__v: &&Status) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    ///A path to a [`Status`], whose fields are paths below it.
    struct StatusPath<__R, __M>(__orm::Path<__R, Status, __M>);
    #[automatically_derived]
    impl<__R, __M> ::core::convert::From<__orm::PathBuf> for StatusPath<__R, __M> {
        fn from(__path: __orm::PathBuf) -> Self {
            Self(::core::convert::From::from(__path))
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::ops::Deref for StatusPath<__R, __M> {
        type Target = __orm::Path<__R, Status, __M>;
        fn deref(&self) -> &Self::Target {
            &self.0
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::clone::Clone for StatusPath<__R, __M> {
        fn clone(&self) -> Self {
            Self(::core::clone::Clone::clone(&self.0))
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::fmt::Debug for StatusPath<__R, __M> {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Debug::fmt(&self.0, __f)
        }
    }
    #[automatically_derived]
    impl<__R, __M> StatusPath<__R, __M> {}
};
