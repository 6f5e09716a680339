// #[derive(DynamoValue)]
// #[dynamo(tag = "t", content = "c")]
// enum Tree<T> {
//     Nothing,
//     Leaf(T),
//     Branch(Box<Tree<T>>, Box<Tree<T>>),
//     Named { name: String },
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl<T> __orm::Tagged for Tree<T>
    where
        T: __orm::DynamoValue,
    {
        const TAG: &'static ::core::primitive::str = "t";
        const TAGS: &'static [&'static ::core::primitive::str] = &[
            "Nothing",
            "Leaf",
            "Branch",
            "Named",
        ];
        const CONTENT: ::core::option::Option<&'static ::core::primitive::str> = ::core::option::Option::Some(
            "c",
        );
    }
    #[automatically_derived]
    impl<T> __orm::ToAttribute for Tree<T>
    where
        T: __orm::DynamoValue,
    {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            match self {
                Self::Nothing {} => {
                    __w.tagged("t", "Nothing", |_| ::core::result::Result::Ok(()))
                }
                Self::Leaf { 0: __f0 } => {
                    __w.tagged(
                        "t",
                        "Leaf",
                        |__w| {
                            __w.columns(
                                const { &[__orm::Attribute::of::<T>("c")] },
                                (__f0,),
                            )
                        },
                    )
                }
                Self::Branch { 0: __f0, 1: __f1 } => {
                    __w.tagged(
                        "t",
                        "Branch",
                        |__w| {
                            __w.attribute(
                                "c",
                                |__w| {
                                    __w.list(|__l| {
                                        __l.push(__f0)?;
                                        __l.push(__f1)
                                    })
                                },
                            )
                        },
                    )
                }
                Self::Named { name: __f0 } => {
                    __w.tagged(
                        "t",
                        "Named",
                        |__w| {
                            __w.attribute(
                                "c",
                                |__w| {
                                    __w.fields(|__w| {
                                        __w.columns(
                                            const { &[__orm::Attribute::of::<String>("name")] },
                                            (__f0,),
                                        )
                                    })
                                },
                            )
                        },
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl<T> __orm::FromAttribute for Tree<T>
    where
        T: __orm::DynamoValue,
    {
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            match __r.tag::<Self>()? {
                0 => ::core::result::Result::map(__r.pass_over(), |()| Self::Nothing {}),
                1 => {
                    __r.fields(|__r| {
                        let (__f0,) = __r
                            .columns(const { &[__orm::Attribute::of::<T>("c")] })?;
                        ::core::result::Result::Ok(Self::Leaf { 0: __f0 })
                    })
                }
                2 => {
                    __r.content(
                        "c",
                        __orm::Kind::L,
                        |__r| {
                            let (__f0, __f1) = __r.tuple()?;
                            ::core::result::Result::Ok(Self::Branch { 0: __f0, 1: __f1 })
                        },
                    )
                }
                _ => {
                    __r.content(
                        "c",
                        __orm::Kind::M,
                        |__r| {
                            __r.fields(|__r| {
                                let (__f0,) = __r
                                    .columns(const {
                                        &[__orm::Attribute::of::<String>("name")]
                                    })?;
                                ::core::result::Result::Ok(Self::Named { name: __f0 })
                            })
                        },
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl<T> __orm::DynamoValue for Tree<T>
    where
        T: __orm::DynamoValue,
    {
        const KIND: __orm::Kind = __orm::Kind::M;
        type Path<__R, __M: __orm::Marker> = __orm::Path<__R, Tree<T>, __M>;
        type InVec = __orm::AsList;
        type Operators = Self;
        #[inline]
        fn fits(__r: &mut __orm::Reader<'_>) -> ::core::primitive::bool {
            ::core::result::Result::is_ok(&__r.tag::<Self>())
        }
        #[inline]
        fn stored_form() -> __orm::StoredForm {
            __orm::StoredForm::tagged::<
                Self,
            >(
                &[
                    __orm::Held::Nothing,
                    __orm::Held::of::<T>(),
                    __orm::Held::elements(
                        &[
                            __orm::Look::of::<Box<Tree<T>>>(),
                            __orm::Look::of::<Box<Tree<T>>>(),
                        ],
                    ),
                    __orm::Held::Fields(const {
                        &[__orm::Attribute::of::<String>("name")]
                    }),
                ],
            )
        }
    }
    #[automatically_derived]
    impl<T> __orm::Accepts<&Tree<T>> for Tree<T>
    where
        T: __orm::DynamoValue,
    {
        #[inline]
        fn accept(__v: &&Tree<T>, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Tree<T>) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl<T> __orm::Accepts<&Tree<T>> for ::core::option::Option<Tree<T>>
    where
        T: __orm::DynamoValue,
    {
        #[inline]
        fn accept(__v: &&Tree<T>, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Tree<T>) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
};
