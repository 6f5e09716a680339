// #[derive(DynamoValue)]
// struct Wide {
//     a0: u8, a1: u8, a2: u8, a3: u8, a4: u8, a5: u8, a6: u8, a7: u8,
//     b0: u8, b1: u8, b2: u8, b3: u8, b4: u8, b5: u8, b6: u8, b7: u8,
//     last: u8,
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::Record for Wide {
        const ATTRIBUTES: &'static [__orm::Attribute] = &[
            __orm::Attribute::of::<u8>("a0"),
            __orm::Attribute::of::<u8>("a1"),
            __orm::Attribute::of::<u8>("a2"),
            __orm::Attribute::of::<u8>("a3"),
            __orm::Attribute::of::<u8>("a4"),
            __orm::Attribute::of::<u8>("a5"),
            __orm::Attribute::of::<u8>("a6"),
            __orm::Attribute::of::<u8>("a7"),
            __orm::Attribute::of::<u8>("b0"),
            __orm::Attribute::of::<u8>("b1"),
            __orm::Attribute::of::<u8>("b2"),
            __orm::Attribute::of::<u8>("b3"),
            __orm::Attribute::of::<u8>("b4"),
            __orm::Attribute::of::<u8>("b5"),
            __orm::Attribute::of::<u8>("b6"),
            __orm::Attribute::of::<u8>("b7"),
            __orm::Attribute::of::<u8>("last"),
        ];
        #[inline]
        fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.columns(
                <Self as __orm::Record>::ATTRIBUTES,
                __orm::Groups((
                    (
                        &self.a0,
                        &self.a1,
                        &self.a2,
                        &self.a3,
                        &self.a4,
                        &self.a5,
                        &self.a6,
                        &self.a7,
                        &self.b0,
                        &self.b1,
                        &self.b2,
                        &self.b3,
                        &self.b4,
                        &self.b5,
                        &self.b6,
                        &self.b7,
                    ),
                    (&self.last,),
                )),
            )
        }
        #[inline]
        fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let __orm::Groups(
                (
                    (
                        __f0,
                        __f1,
                        __f2,
                        __f3,
                        __f4,
                        __f5,
                        __f6,
                        __f7,
                        __f8,
                        __f9,
                        __f10,
                        __f11,
                        __f12,
                        __f13,
                        __f14,
                        __f15,
                    ),
                    (__f16,),
                ),
            ) = __r.columns(<Self as __orm::Record>::ATTRIBUTES)?;
            ::core::result::Result::Ok(Self {
                a0: __f0,
                a1: __f1,
                a2: __f2,
                a3: __f3,
                a4: __f4,
                a5: __f5,
                a6: __f6,
                a7: __f7,
                b0: __f8,
                b1: __f9,
                b2: __f10,
                b3: __f11,
                b4: __f12,
                b5: __f13,
                b6: __f14,
                b7: __f15,
                last: __f16,
            })
        }
    }
    #[automatically_derived]
    impl __orm::ToAttribute for Wide {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.record(self)
        }
    }
    #[automatically_derived]
    impl __orm::FromAttribute for Wide {
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            __r.record()
        }
    }
    #[automatically_derived]
    impl __orm::DynamoValue for Wide {
        const KIND: __orm::Kind = __orm::Kind::M;
        type Path<__R, __M: __orm::Marker> = WidePath<__R, __M>;
        type InVec = __orm::AsList;
        type Operators = Self;
        const FIELDS: ::core::option::Option<&'static [__orm::Attribute]> = ::core::option::Option::Some(
            <Self as __orm::Record>::ATTRIBUTES,
        );
    }
    #[automatically_derived]
    impl __orm::Accepts<&Wide> for Wide {
        #[inline]
        fn accept(__v: &&Wide, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Wide) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl __orm::Accepts<&Wide> for ::core::option::Option<Wide> {
        #[inline]
        fn accept(__v: &&Wide, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Wide) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    ///A path to a [`Wide`], whose fields are paths below it.
    struct WidePath<__R, __M>(__orm::Path<__R, Wide, __M>);
    #[automatically_derived]
    impl<__R, __M> ::core::convert::From<__orm::PathBuf> for WidePath<__R, __M> {
        #[inline]
        fn from(__path: __orm::PathBuf) -> Self {
            Self(::core::convert::From::from(__path))
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::ops::Deref for WidePath<__R, __M> {
        type Target = __orm::Path<__R, Wide, __M>;
        #[inline]
        fn deref(&self) -> &Self::Target {
            &self.0
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::clone::Clone for WidePath<__R, __M> {
        #[inline]
        fn clone(&self) -> Self {
            Self(::core::clone::Clone::clone(&self.0))
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::fmt::Debug for WidePath<__R, __M> {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Debug::fmt(&self.0, __f)
        }
    }
    #[automatically_derived]
    impl<__R, __M> WidePath<__R, __M> {
        ///The path of the attribute `a0`.
        #[inline]
        fn a0(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("a0")
        }
        ///The path of the attribute `a1`.
        #[inline]
        fn a1(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("a1")
        }
        ///The path of the attribute `a2`.
        #[inline]
        fn a2(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("a2")
        }
        ///The path of the attribute `a3`.
        #[inline]
        fn a3(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("a3")
        }
        ///The path of the attribute `a4`.
        #[inline]
        fn a4(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("a4")
        }
        ///The path of the attribute `a5`.
        #[inline]
        fn a5(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("a5")
        }
        ///The path of the attribute `a6`.
        #[inline]
        fn a6(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("a6")
        }
        ///The path of the attribute `a7`.
        #[inline]
        fn a7(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("a7")
        }
        ///The path of the attribute `b0`.
        #[inline]
        fn b0(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("b0")
        }
        ///The path of the attribute `b1`.
        #[inline]
        fn b1(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("b1")
        }
        ///The path of the attribute `b2`.
        #[inline]
        fn b2(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("b2")
        }
        ///The path of the attribute `b3`.
        #[inline]
        fn b3(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("b3")
        }
        ///The path of the attribute `b4`.
        #[inline]
        fn b4(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("b4")
        }
        ///The path of the attribute `b5`.
        #[inline]
        fn b5(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("b5")
        }
        ///The path of the attribute `b6`.
        #[inline]
        fn b6(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("b6")
        }
        ///The path of the attribute `b7`.
        #[inline]
        fn b7(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("b7")
        }
        ///The path of the attribute `last`.
        #[inline]
        fn last(&self) -> <u8 as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("last")
        }
    }
};
