// #[derive(DynamoValue)]
// #[dynamo(tag = "kind")]
// enum Envelope<T> {
//     Full(T),
//     #[dynamo(other)]
//     Unknown,
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl<T> __orm::Tagged for Envelope<T>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        const TAG: &'static ::core::primitive::str = "kind";
        const TAGS: &'static [&'static ::core::primitive::str] = &["Full"];
        const TAKES_OTHERS: ::core::primitive::bool = true;
    }
    #[automatically_derived]
    impl<T> __orm::ToAttribute for Envelope<T>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            const { __orm::Attribute::assert_beside_tag::<T>("kind") };
            match self {
                Self::Full { 0: __f0 } => {
                    __w.tagged("kind", "Full", |__w| { __w.beside_tag(__f0) })
                }
                Self::Unknown {} => __w.unknown_variant(),
            }
        }
    }
    #[automatically_derived]
    impl<T> __orm::FromAttribute for Envelope<T>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            const { __orm::Attribute::assert_beside_tag::<T>("kind") };
            match __r.tag_or_other::<Self>()? {
                ::core::option::Option::Some(0) => {
                    ::core::result::Result::map(
                        __r.beside_tag(),
                        |__f0| Self::Full { 0: __f0 },
                    )
                }
                _ => ::core::result::Result::map(__r.pass_over(), |()| Self::Unknown {}),
            }
        }
    }
    #[automatically_derived]
    impl<T> __orm::DynamoValue for Envelope<T>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        const KIND: __orm::Kind = __orm::Kind::M;
        type Path<__R, __M: __orm::Marker> = __orm::Path<__R, Envelope<T>, __M>;
        type InVec = __orm::AsList;
        type Operators = Self;
        const FIELDS: ::core::option::Option<&'static [__orm::Attribute]> = ::core::option::Option::Some(
            &[],
        );
        #[inline]
        fn stored_form() -> __orm::StoredForm {
            __orm::StoredForm::tagged::<Self>(&[__orm::Held::beside_tag::<T>()])
        }
    }
    #[automatically_derived]
    impl<T> __orm::Accepts<&Envelope<T>> for Envelope<T>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        #[inline]
        fn accept(__v: &&Envelope<T>, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Envelope<T>) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl<T> __orm::Accepts<&Envelope<T>> for ::core::option::Option<Envelope<T>>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        #[inline]
        fn accept(__v: &&Envelope<T>, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Envelope<T>) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
};
