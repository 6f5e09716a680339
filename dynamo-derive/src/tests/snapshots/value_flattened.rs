// #[derive(DynamoValue)]
// struct Page<T> {
//     title: String,
//     #[dynamo(flatten)]
//     body: T,
//     #[dynamo(flatten)]
//     footer: Footer<T>,
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl<T> __orm::Record for Page<T>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        const ATTRIBUTES: &'static [__orm::Attribute] = &[
            __orm::Attribute::of::<String>("title"),
            __orm::Attribute::flat::<T>(),
            __orm::Attribute::flat::<Footer<T>>(),
        ];
        #[inline]
        fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            const {
                __orm::Attribute::assert_distinct(
                    <Self as __orm::Record>::ATTRIBUTES,
                    1usize,
                )
            };
            const {
                __orm::Attribute::assert_distinct(
                    <Self as __orm::Record>::ATTRIBUTES,
                    2usize,
                )
            };
            __w.columns(<Self as __orm::Record>::ATTRIBUTES, (&self.title,))?;
            __orm::Record::write_record(&self.body, __w)?;
            __orm::Record::write_record(&self.footer, __w)
        }
        #[inline]
        fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            const {
                __orm::Attribute::assert_distinct(
                    <Self as __orm::Record>::ATTRIBUTES,
                    1usize,
                )
            };
            const {
                __orm::Attribute::assert_distinct(
                    <Self as __orm::Record>::ATTRIBUTES,
                    2usize,
                )
            };
            let __f1 = __r.flattened::<T>()?;
            let __f2 = __r.flattened::<Footer<T>>()?;
            let (__f0,) = __r.columns(<Self as __orm::Record>::ATTRIBUTES)?;
            ::core::result::Result::Ok(Self {
                title: __f0,
                body: __f1,
                footer: __f2,
            })
        }
    }
    #[automatically_derived]
    impl<T> __orm::ToAttribute for Page<T>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.record(self)
        }
    }
    #[automatically_derived]
    impl<T> __orm::FromAttribute for Page<T>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            __r.record()
        }
    }
    #[automatically_derived]
    impl<T> __orm::DynamoValue for Page<T>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        const KIND: __orm::Kind = __orm::Kind::M;
        type Path<__R, __M: __orm::Marker> = PagePath<T, __R, __M>;
        type InVec = __orm::AsList;
        type Operators = Self;
        const FIELDS: ::core::option::Option<&'static [__orm::Attribute]> = ::core::option::Option::Some(
            <Self as __orm::Record>::ATTRIBUTES,
        );
    }
    #[automatically_derived]
    impl<T> __orm::Accepts<&Page<T>> for Page<T>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        #[inline]
        fn accept(__v: &&Page<T>, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Page<T>) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl<T> __orm::Accepts<&Page<T>> for ::core::option::Option<Page<T>>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        #[inline]
        fn accept(__v: &&Page<T>, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Page<T>) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    ///A path to a [`Page`], whose fields are paths below it.
    struct PagePath<T, __R, __M>(
        __orm::Path<__R, Page<T>, __M>,
    )
    where
        T: __orm::DynamoValue,
        T: __orm::Record;
    #[automatically_derived]
    impl<T, __R, __M> ::core::convert::From<__orm::PathBuf> for PagePath<T, __R, __M>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        #[inline]
        fn from(__path: __orm::PathBuf) -> Self {
            Self(::core::convert::From::from(__path))
        }
    }
    #[automatically_derived]
    impl<T, __R, __M> ::core::ops::Deref for PagePath<T, __R, __M>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        type Target = __orm::Path<__R, Page<T>, __M>;
        #[inline]
        fn deref(&self) -> &Self::Target {
            &self.0
        }
    }
    #[automatically_derived]
    impl<T, __R, __M> ::core::clone::Clone for PagePath<T, __R, __M>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        #[inline]
        fn clone(&self) -> Self {
            Self(::core::clone::Clone::clone(&self.0))
        }
    }
    #[automatically_derived]
    impl<T, __R, __M> ::core::fmt::Debug for PagePath<T, __R, __M>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Debug::fmt(&self.0, __f)
        }
    }
    #[automatically_derived]
    impl<T, __R, __M> PagePath<T, __R, __M>
    where
        T: __orm::DynamoValue,
        T: __orm::Record,
    {
        ///The path of the attribute `title`.
        #[inline]
        fn title(&self) -> <String as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("title")
        }
        ///The paths of the attributes that this field brings.
        #[inline]
        fn body(&self) -> <T as __orm::DynamoValue>::Path<__R, __orm::Flat> {
            self.0.flat()
        }
        ///The paths of the attributes that this field brings.
        #[inline]
        fn footer(&self) -> <Footer<T> as __orm::DynamoValue>::Path<__R, __orm::Flat> {
            self.0.flat()
        }
    }
};
