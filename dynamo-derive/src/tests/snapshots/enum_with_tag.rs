// #[derive(DynamoValue)]
// #[dynamo(tag = "kind", rename_all_fields = "camelCase")]
// pub enum Event {
//     Login { user_name: String, #[dynamo(flatten)] place: Place },
//     Logout,
//     Bought(Receipt),
//     #[dynamo(other)]
//     Unknown(BTreeMap<String, AttributeValue>),
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::Tagged for Event {
        const TAG: &'static ::core::primitive::str = "kind";
        const TAGS: &'static [&'static ::core::primitive::str] = &[
            "Login",
            "Logout",
            "Bought",
        ];
        const TAKES_OTHERS: ::core::primitive::bool = true;
    }
    #[automatically_derived]
    impl __orm::ToAttribute for Event {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            match self {
                Self::Login { user_name: __f0, place: __f1 } => {
                    __w.tagged(
                        "kind",
                        "Login",
                        |__w| {
                            __w.columns(
                                const {
                                    &[
                                        __orm::Attribute::of::<String>("userName"),
                                        __orm::Attribute::flat::<Place>(),
                                    ]
                                },
                                (__f0,),
                            )?;
                            __orm::Record::write_record(__f1, __w)
                        },
                    )
                }
                Self::Logout {} => {
                    __w.tagged("kind", "Logout", |_| ::core::result::Result::Ok(()))
                }
                Self::Bought { 0: __f0 } => {
                    __w.tagged("kind", "Bought", |__w| { __w.beside_tag(__f0) })
                }
                Self::Unknown { 0: __f0 } => {
                    <BTreeMap<
                        String,
                        AttributeValue,
                    > as __orm::KeepsAll>::write_back(__f0, __w)
                }
            }
        }
    }
    #[automatically_derived]
    impl __orm::FromAttribute for Event {
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            match __r.tag_or_other::<Self>()? {
                ::core::option::Option::Some(0) => {
                    __r.fields(|__r| {
                        let __f1 = __r.flattened::<Place>()?;
                        let (__f0,) = __r
                            .columns(const {
                                &[
                                    __orm::Attribute::of::<String>("userName"),
                                    __orm::Attribute::flat::<Place>(),
                                ]
                            })?;
                        ::core::result::Result::Ok(Self::Login {
                            user_name: __f0,
                            place: __f1,
                        })
                    })
                }
                ::core::option::Option::Some(1) => {
                    ::core::result::Result::map(__r.pass_over(), |()| Self::Logout {})
                }
                ::core::option::Option::Some(2) => {
                    ::core::result::Result::map(
                        __r.beside_tag(),
                        |__f0| Self::Bought { 0: __f0 },
                    )
                }
                _ => {
                    ::core::result::Result::map(
                        <BTreeMap<String, AttributeValue> as __orm::KeepsAll>::keep(__r),
                        |__f0| Self::Unknown { 0: __f0 },
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl __orm::DynamoValue for Event {
        const KIND: __orm::Kind = __orm::Kind::M;
        type Path<__R, __M: __orm::Marker> = __orm::Path<__R, Event, __M>;
        type InVec = __orm::AsList;
        type Operators = Self;
        const FIELDS: ::core::option::Option<&'static [__orm::Attribute]> = ::core::option::Option::Some(
            &[],
        );
        #[inline]
        fn stored_form() -> __orm::StoredForm {
            __orm::StoredForm::tagged::<
                Self,
            >(
                &[
                    __orm::Held::Fields(const {
                        &[
                            __orm::Attribute::of::<String>("userName"),
                            __orm::Attribute::flat::<Place>(),
                        ]
                    }),
                    __orm::Held::Nothing,
                    __orm::Held::beside_tag::<Receipt>(),
                ],
            )
        }
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
    const _: () = __orm::Attribute::assert_distinct(
        &[__orm::Attribute::of::<String>("userName"), __orm::Attribute::flat::<Place>()],
        1usize,
    );
    const _: () = __orm::Attribute::assert_beside_tag::<Place>("kind");
    const _: () = __orm::Attribute::assert_beside_tag::<Receipt>("kind");
};
