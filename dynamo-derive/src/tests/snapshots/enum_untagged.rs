// #[derive(DynamoValue)]
// #[dynamo(untagged)]
// enum Payment {
//     Cash,
//     Card(Card),
//     Transfer { iban: String },
//     Pair(u8, String),
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::Untagged for Payment {
        const SHAPES: &'static [__orm::Shape] = &[
            __orm::Shape::nothing("Cash"),
            __orm::Shape::of::<Card>("Card"),
            __orm::Shape::fields("Transfer", &[__orm::Attribute::of::<String>("iban")]),
            __orm::Shape::elements(
                "Pair",
                &[__orm::Look::of::<u8>(), __orm::Look::of::<String>()],
                &[<u8 as __orm::DynamoValue>::fits, <String as __orm::DynamoValue>::fits],
            ),
        ];
    }
    #[automatically_derived]
    impl __orm::ToAttribute for Payment {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            match self {
                Self::Cash {} => __w.null(),
                Self::Card { 0: __f0 } => __orm::ToAttribute::write(__f0, __w),
                Self::Transfer { iban: __f0 } => {
                    __w.fields(|__w| {
                        __w.columns(
                            const { &[__orm::Attribute::of::<String>("iban")] },
                            (__f0,),
                        )
                    })
                }
                Self::Pair { 0: __f0, 1: __f1 } => {
                    __w.list(|__l| {
                        __l.push(__f0)?;
                        __l.push(__f1)
                    })
                }
            }
        }
    }
    #[automatically_derived]
    impl __orm::FromAttribute for Payment {
        const ACCEPTS_NULL: ::core::primitive::bool = true
            || <Card as __orm::FromAttribute>::ACCEPTS_NULL;
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            __r.choose(
                <Self as __orm::Untagged>::SHAPES,
                |__r, __place| match __place {
                    0 => ::core::result::Result::map(__r.null(), |()| Self::Cash {}),
                    1 => {
                        ::core::result::Result::map(
                            __orm::FromAttribute::read(__r),
                            |__f0| Self::Card { 0: __f0 },
                        )
                    }
                    2 => {
                        __r.fields(|__r| {
                            let (__f0,) = __r
                                .columns(const {
                                    &[__orm::Attribute::of::<String>("iban")]
                                })?;
                            ::core::result::Result::Ok(Self::Transfer { iban: __f0 })
                        })
                    }
                    _ => {
                        let (__f0, __f1) = __r.tuple()?;
                        ::core::result::Result::Ok(Self::Pair { 0: __f0, 1: __f1 })
                    }
                },
            )
        }
    }
    #[automatically_derived]
    impl __orm::DynamoValue for Payment {
        const KIND: __orm::Kind = __orm::Kind::Any;
        type Path<__R, __M: __orm::Marker> = __orm::Path<__R, Payment, __M>;
        type InVec = __orm::AsList;
        type Operators = Self;
        #[inline]
        fn fits(__r: &mut __orm::Reader<'_>) -> ::core::primitive::bool {
            __r.fits(<Self as __orm::Untagged>::SHAPES)
        }
        #[inline]
        fn stored_form() -> __orm::StoredForm {
            __orm::StoredForm::untagged::<Self>()
        }
    }
    #[automatically_derived]
    impl __orm::Accepts<&Payment> for Payment {
        #[inline]
        fn accept(__v: &&Payment, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Payment) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl __orm::Accepts<&Payment> for ::core::option::Option<Payment> {
        #[inline]
        fn accept(__v: &&Payment, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Payment) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    const _: () = __orm::Shape::assert_told_apart(
        <Payment as __orm::Untagged>::SHAPES,
        1usize,
    );
    const _: () = __orm::Shape::assert_told_apart(
        <Payment as __orm::Untagged>::SHAPES,
        2usize,
    );
    const _: () = __orm::Shape::assert_told_apart(
        <Payment as __orm::Untagged>::SHAPES,
        3usize,
    );
};
