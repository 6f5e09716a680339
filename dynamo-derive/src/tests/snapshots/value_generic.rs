// #[derive(DynamoValue)]
// struct Row<'a, T> {
//     name: Cow<'a, str>,
//     cell: T,
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl<'a, T> __orm::Record for Row<'a, T>
    where
        T: __orm::DynamoValue,
    {
        const ATTRIBUTES: &'static [__orm::Attribute] = &[
            __orm::Attribute::of::<Cow<'a, str>>("name"),
            __orm::Attribute::of::<T>("cell"),
        ];
        #[inline]
        fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.columns(<Self as __orm::Record>::ATTRIBUTES, (&self.name, &self.cell))
        }
        #[inline]
        fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0, __f1) = __r.columns(<Self as __orm::Record>::ATTRIBUTES)?;
            ::core::result::Result::Ok(Self { name: __f0, cell: __f1 })
        }
    }
    #[automatically_derived]
    impl<'a, T> __orm::ToAttribute for Row<'a, T>
    where
        T: __orm::DynamoValue,
    {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.record(self)
        }
    }
    #[automatically_derived]
    impl<'a, T> __orm::FromAttribute for Row<'a, T>
    where
        T: __orm::DynamoValue,
    {
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            __r.record()
        }
    }
    #[automatically_derived]
    impl<'a, T> __orm::DynamoValue for Row<'a, T>
    where
        T: __orm::DynamoValue,
    {
        const KIND: __orm::Kind = __orm::Kind::M;
        type Path<__R, __M: __orm::Marker> = RowPath<'a, T, __R, __M>;
        type InVec = __orm::AsList;
        type Operators = Self;
        const FIELDS: ::core::option::Option<&'static [__orm::Attribute]> = ::core::option::Option::Some(
            <Self as __orm::Record>::ATTRIBUTES,
        );
    }
    #[automatically_derived]
    impl<'a, T> __orm::Accepts<&Row<'a, T>> for Row<'a, T>
    where
        T: __orm::DynamoValue,
    {
        #[inline]
        fn accept(__v: &&Row<'a, T>, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Row<'a, T>) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl<'a, T> __orm::Accepts<&Row<'a, T>> for ::core::option::Option<Row<'a, T>>
    where
        T: __orm::DynamoValue,
    {
        #[inline]
        fn accept(__v: &&Row<'a, T>, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Row<'a, T>) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    ///A path to a [`Row`], whose fields are paths below it.
    struct RowPath<'a, T, __R, __M>(
        __orm::Path<__R, Row<'a, T>, __M>,
    )
    where
        T: __orm::DynamoValue;
    #[automatically_derived]
    impl<'a, T, __R, __M> ::core::convert::From<__orm::PathBuf>
    for RowPath<'a, T, __R, __M>
    where
        T: __orm::DynamoValue,
    {
        #[inline]
        fn from(__path: __orm::PathBuf) -> Self {
            Self(::core::convert::From::from(__path))
        }
    }
    #[automatically_derived]
    impl<'a, T, __R, __M> ::core::ops::Deref for RowPath<'a, T, __R, __M>
    where
        T: __orm::DynamoValue,
    {
        type Target = __orm::Path<__R, Row<'a, T>, __M>;
        #[inline]
        fn deref(&self) -> &Self::Target {
            &self.0
        }
    }
    #[automatically_derived]
    impl<'a, T, __R, __M> ::core::clone::Clone for RowPath<'a, T, __R, __M>
    where
        T: __orm::DynamoValue,
    {
        #[inline]
        fn clone(&self) -> Self {
            Self(::core::clone::Clone::clone(&self.0))
        }
    }
    #[automatically_derived]
    impl<'a, T, __R, __M> ::core::fmt::Debug for RowPath<'a, T, __R, __M>
    where
        T: __orm::DynamoValue,
    {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Debug::fmt(&self.0, __f)
        }
    }
    #[automatically_derived]
    impl<'a, T, __R, __M> RowPath<'a, T, __R, __M>
    where
        T: __orm::DynamoValue,
    {
        ///The path of the attribute `name`.
        #[inline]
        fn name(
            &self,
        ) -> <Cow<'a, str> as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("name")
        }
        ///The path of the attribute `cell`.
        #[inline]
        fn cell(&self) -> <T as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("cell")
        }
    }
};
