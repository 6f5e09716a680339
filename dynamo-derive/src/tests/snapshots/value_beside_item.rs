// #[derive(DynamoValue)]
// #[dynamo(table = "people")]
// struct Person {
//     #[dynamo(partition_key)]
//     id: u64,
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::ToAttribute for Person {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.record(self)
        }
    }
    #[automatically_derived]
    impl __orm::FromAttribute for Person {
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            __r.record()
        }
    }
    #[automatically_derived]
    impl __orm::DynamoValue for Person {
        const KIND: __orm::Kind = __orm::Kind::M;
        type Path<__R, __M: __orm::Marker> = PersonPath<__R, __M>;
        type InVec = __orm::AsList;
        type Operators = Self;
        const FIELDS: ::core::option::Option<&'static [__orm::Attribute]> = ::core::option::Option::Some(
            <Self as __orm::Record>::ATTRIBUTES,
        );
    }
    #[automatically_derived]
    impl __orm::Accepts<&Person> for Person {
        #[inline]
        fn accept(__v: &&Person, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Person) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl __orm::Accepts<&Person> for ::core::option::Option<Person> {
        #[inline]
        fn accept(__v: &&Person, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Person) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    ///A path to a [`Person`], whose fields are paths below it.
    struct PersonPath<__R, __M>(__orm::Path<__R, Person, __M>);
    #[automatically_derived]
    impl<__R, __M> ::core::convert::From<__orm::PathBuf> for PersonPath<__R, __M> {
        #[inline]
        fn from(__path: __orm::PathBuf) -> Self {
            Self(::core::convert::From::from(__path))
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::ops::Deref for PersonPath<__R, __M> {
        type Target = __orm::Path<__R, Person, __M>;
        #[inline]
        fn deref(&self) -> &Self::Target {
            &self.0
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::clone::Clone for PersonPath<__R, __M> {
        #[inline]
        fn clone(&self) -> Self {
            Self(::core::clone::Clone::clone(&self.0))
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::fmt::Debug for PersonPath<__R, __M> {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Debug::fmt(&self.0, __f)
        }
    }
    #[automatically_derived]
    impl<__R, __M> PersonPath<__R, __M> {
        ///The path of the attribute `id`.
        #[inline]
        fn id(&self) -> <u64 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("id")
        }
    }
};
