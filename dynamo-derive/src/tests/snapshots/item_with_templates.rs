// #[derive(DynamoItem)]
// #[dynamo(table = "app")]
// #[dynamo(key(pk = "CUSTOMER#{customer}", sk = "ORDER#{placed_at:desc}#{number}"))]
// #[dynamo(global_index(name = "gsi1", key(gsi1pk = "{status}#{region}", gsi1sk = "{number}")))]
// #[dynamo(local_index(name = "lsi1", key(lsi1sk = "{note}")))]
// struct Order {
//     customer: String,
//     placed_at: u64,
//     number: u32,
//     status: Option<String>,
//     region: String,
//     note: String,
//     total: u64,
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::Record for Order {
        const ATTRIBUTES: &'static [__orm::Attribute] = &[
            __orm::Attribute::of::<String>("customer"),
            __orm::Attribute::of::<u64>("placed_at"),
            __orm::Attribute::of::<u32>("number"),
            __orm::Attribute::of::<Option<String>>("status"),
            __orm::Attribute::of::<String>("region"),
            __orm::Attribute::of::<String>("note"),
            __orm::Attribute::of::<u64>("total"),
            __orm::Attribute::derived("pk"),
            __orm::Attribute::derived("sk"),
            __orm::Attribute::derived("gsi1pk"),
            __orm::Attribute::derived("gsi1sk"),
            __orm::Attribute::derived("lsi1sk"),
        ];
        #[inline]
        fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.columns(
                <Self as __orm::Record>::ATTRIBUTES,
                (
                    &self.customer,
                    &self.placed_at,
                    &self.number,
                    &self.status,
                    &self.region,
                    &self.note,
                    &self.total,
                ),
            )?;
            __w.derived(
                <Self as __orm::DynamoItem>::SCHEMA,
                const {
                    &[
                        __orm::Attribute::of::<String>("customer"),
                        __orm::Attribute::of::<u64>("placed_at"),
                        __orm::Attribute::of::<u32>("number"),
                        __orm::Attribute::of::<Option<String>>("status"),
                        __orm::Attribute::of::<String>("region"),
                        __orm::Attribute::of::<String>("note"),
                    ]
                },
                (
                    &self.customer,
                    &self.placed_at,
                    &self.number,
                    &self.status,
                    &self.region,
                    &self.note,
                ),
            )
        }
        #[inline]
        fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0, __f1, __f2, __f3, __f4, __f5, __f6) = __r
                .columns(<Self as __orm::Record>::ATTRIBUTES)?;
            ::core::result::Result::Ok(Self {
                customer: __f0,
                placed_at: __f1,
                number: __f2,
                status: __f3,
                region: __f4,
                note: __f5,
                total: __f6,
            })
        }
    }
    #[automatically_derived]
    impl __orm::DynamoItem for Order {
        const SCHEMA: &'static __orm::TableSchema = &__orm::TableSchema::new(
                "app",
                __orm::KeyAttribute::templated(
                    "pk",
                    const {
                        &__orm::Template::new(const {
                            &[
                                __orm::Segment::Literal("CUSTOMER#"),
                                __orm::Segment::of::<String>("customer"),
                            ]
                        })
                    },
                ),
            )
            .with_sort_key(
                __orm::KeyAttribute::templated(
                    "sk",
                    const {
                        &__orm::Template::new(const {
                            &[
                                __orm::Segment::Literal("ORDER#"),
                                __orm::Segment::of_descending::<u64>("placed_at"),
                                __orm::Segment::Literal("#"),
                                __orm::Segment::of::<u32>("number"),
                            ]
                        })
                    },
                ),
            )
            .with_indexes(
                &[
                    __orm::IndexSchema::global(
                        "gsi1",
                        &[
                            __orm::KeyAttribute::templated(
                                "gsi1pk",
                                const {
                                    &__orm::Template::new(const {
                                        &[
                                            __orm::Segment::of_index::<Option<String>>("status"),
                                            __orm::Segment::Literal("#"),
                                            __orm::Segment::of_index::<String>("region"),
                                        ]
                                    })
                                },
                            ),
                        ],
                        &[
                            __orm::KeyAttribute::templated(
                                "gsi1sk",
                                const {
                                    &__orm::Template::new(const {
                                        &[__orm::Segment::of::<u32>("number")]
                                    })
                                },
                            ),
                        ],
                        __orm::Projection::All,
                    ),
                    __orm::IndexSchema::local(
                        "lsi1",
                        &[
                            __orm::KeyAttribute::templated(
                                "pk",
                                const {
                                    &__orm::Template::new(const {
                                        &[
                                            __orm::Segment::Literal("CUSTOMER#"),
                                            __orm::Segment::of::<String>("customer"),
                                        ]
                                    })
                                },
                            ),
                        ],
                        &[
                            __orm::KeyAttribute::templated(
                                "lsi1sk",
                                const {
                                    &__orm::Template::new(const {
                                        &[__orm::Segment::of_index::<String>("note")]
                                    })
                                },
                            ),
                        ],
                        __orm::Projection::All,
                    ),
                ],
            );
        type Key = OrderKey;
        type Partition = __orm::Templated<(String,)>;
        type Sort = __orm::SortBy<__orm::Templated<(u64, u32)>>;
        type Fields = OrderFields;
        type Update = OrderUpdate;
        #[inline]
        fn key(&self) -> Self::Key {
            OrderKey {
                customer: ::core::clone::Clone::clone(&self.customer),
                placed_at: ::core::clone::Clone::clone(&self.placed_at),
                number: ::core::clone::Clone::clone(&self.number),
            }
        }
        #[inline]
        fn fields() -> Self::Fields {
            OrderFields(::core::marker::PhantomData)
        }
    }
    ///The primary key of [`Order`].
    struct OrderKey {
        ///The attribute `customer`, of which `pk` is made.
        customer: String,
        ///The attribute `placed_at`, of which `sk` is made.
        placed_at: u64,
        ///The attribute `number`, of which `sk` is made.
        number: u32,
    }
    #[automatically_derived]
    impl ::core::clone::Clone for OrderKey {
        #[inline]
        fn clone(&self) -> Self {
            Self {
                customer: ::core::clone::Clone::clone(&self.customer),
                placed_at: ::core::clone::Clone::clone(&self.placed_at),
                number: ::core::clone::Clone::clone(&self.number),
            }
        }
    }
    #[automatically_derived]
    impl __orm::KeyParts for OrderKey {
        #[inline]
        fn write_parts(&self, __w: &mut __orm::KeyWriter<'_>) -> __orm::EncodeResult {
            __w.source::<String, String>("customer", &self.customer)?;
            __w.source::<u64, u64>("placed_at", &self.placed_at)?;
            __w.source::<u32, u32>("number", &self.number)
        }
        #[inline]
        fn read_parts(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0, __f1, __f2): (String, u64, u32) = __r
                .key_columns(
                    const {
                        &[
                            __orm::KeyAttribute::templated(
                                "pk",
                                const {
                                    &__orm::Template::new(const {
                                        &[
                                            __orm::Segment::Literal("CUSTOMER#"),
                                            __orm::Segment::of::<String>("customer"),
                                        ]
                                    })
                                },
                            ),
                            __orm::KeyAttribute::templated(
                                "sk",
                                const {
                                    &__orm::Template::new(const {
                                        &[
                                            __orm::Segment::Literal("ORDER#"),
                                            __orm::Segment::of_descending::<u64>("placed_at"),
                                            __orm::Segment::Literal("#"),
                                            __orm::Segment::of::<u32>("number"),
                                        ]
                                    })
                                },
                            ),
                        ]
                    },
                    const {
                        &[
                            __orm::Attribute::of::<String>("customer"),
                            __orm::Attribute::of::<u64>("placed_at"),
                            __orm::Attribute::of::<u32>("number"),
                        ]
                    },
                )?;
            ::core::result::Result::Ok(Self {
                customer: __f0,
                placed_at: __f1,
                number: __f2,
            })
        }
    }
    #[automatically_derived]
    impl<__A0, __A1, __A2> __orm::KeyFrom<(__A0, __A1, __A2)> for OrderKey
    where
        String: __orm::Accepts<__A0>,
        u64: __orm::Accepts<__A1>,
        u32: __orm::Accepts<__A2>,
    {
        #[inline]
        fn write_key(
            __key: &(__A0, __A1, __A2),
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __w.source::<String, __A0>("customer", &__key.0)?;
            __w.source::<u64, __A1>("placed_at", &__key.1)?;
            __w.source::<u32, __A2>("number", &__key.2)
        }
    }
    #[automatically_derived]
    impl __orm::KeyFrom<&Order> for OrderKey {
        #[inline]
        fn write_key(
            __key: &&Order,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __w.source::<String, String>("customer", &__key.customer)?;
            __w.source::<u64, u64>("placed_at", &__key.placed_at)?;
            __w.source::<u32, u32>("number", &__key.number)
        }
    }
    #[automatically_derived]
    impl __orm::KeyFrom<OrderKey> for OrderKey {
        #[inline]
        fn write_key(
            __key: &OrderKey,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __orm::KeyParts::write_parts(__key, __w)
        }
    }
    #[automatically_derived]
    impl __orm::KeyFrom<&OrderKey> for OrderKey {
        #[inline]
        fn write_key(
            __key: &&OrderKey,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __orm::KeyParts::write_parts(*__key, __w)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for OrderKey {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __orm::fmt_key::<Order>(self, __f)
        }
    }
    #[automatically_derived]
    impl ::core::cmp::PartialEq for OrderKey
    where
        for<'__a> String: ::core::cmp::PartialEq,
        for<'__a> u64: ::core::cmp::PartialEq,
        for<'__a> u32: ::core::cmp::PartialEq,
    {
        #[inline]
        fn eq(&self, __other: &Self) -> ::core::primitive::bool {
            ::core::cmp::PartialEq::eq(&self.customer, &__other.customer)
                && ::core::cmp::PartialEq::eq(&self.placed_at, &__other.placed_at)
                && ::core::cmp::PartialEq::eq(&self.number, &__other.number)
        }
    }
    #[automatically_derived]
    impl ::core::cmp::Eq for OrderKey
    where
        for<'__a> String: ::core::cmp::Eq,
        for<'__a> u64: ::core::cmp::Eq,
        for<'__a> u32: ::core::cmp::Eq,
    {}
    #[automatically_derived]
    impl ::core::hash::Hash for OrderKey
    where
        for<'__a> String: ::core::hash::Hash,
        for<'__a> u64: ::core::hash::Hash,
        for<'__a> u32: ::core::hash::Hash,
    {
        fn hash<__H: ::core::hash::Hasher>(&self, __state: &mut __H) {
            ::core::hash::Hash::hash(&self.customer, __state);
            ::core::hash::Hash::hash(&self.placed_at, __state);
            ::core::hash::Hash::hash(&self.number, __state);
        }
    }
    ///The index `gsi1` of [`Order`].
    struct OrderGsi1Index(::core::marker::PhantomData<fn() -> Order>);
    #[automatically_derived]
    impl ::core::clone::Clone for OrderGsi1Index {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    impl ::core::marker::Copy for OrderGsi1Index {}
    #[automatically_derived]
    impl ::core::fmt::Debug for OrderGsi1Index {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(__f, "OrderGsi1Index")
        }
    }
    #[automatically_derived]
    impl Order {
        ///The global index `gsi1`: by `gsi1pk`, which is `{status}#{region}`, sorted by `gsi1sk`, which is `{number}`. It holds all attributes.
        const GSI1: OrderGsi1Index = OrderGsi1Index(::core::marker::PhantomData);
    }
    #[automatically_derived]
    impl __orm::IndexNamed<163118538361189913u64> for Order {
        type Index = OrderGsi1Index;
    }
    #[automatically_derived]
    impl __orm::Index<Order> for OrderGsi1Index {
        type Partition = __orm::Templated<
            (
                <Option<String> as __orm::TemplateField>::Value,
                <String as __orm::TemplateField>::Value,
            ),
        >;
        type Sort = __orm::SortBy<__orm::Templated<(u32,)>>;
        const SCHEMA: ::core::option::Option<&'static __orm::IndexSchema> = <Order as __orm::DynamoItem>::SCHEMA
            .index(0usize);
    }
    #[automatically_derived]
    impl __orm::Covers<Order, __orm::Whole> for OrderGsi1Index {}
    ///The index `lsi1` of [`Order`].
    struct OrderLsi1Index(::core::marker::PhantomData<fn() -> Order>);
    #[automatically_derived]
    impl ::core::clone::Clone for OrderLsi1Index {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    impl ::core::marker::Copy for OrderLsi1Index {}
    #[automatically_derived]
    impl ::core::fmt::Debug for OrderLsi1Index {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(__f, "OrderLsi1Index")
        }
    }
    #[automatically_derived]
    impl Order {
        ///The local index `lsi1`: by `pk`, which is `CUSTOMER#{customer}`, sorted by `lsi1sk`, which is `{note}`. It holds all attributes.
        const LSI1: OrderLsi1Index = OrderLsi1Index(::core::marker::PhantomData);
    }
    #[automatically_derived]
    impl __orm::IndexNamed<8876818812976647782u64> for Order {
        type Index = OrderLsi1Index;
    }
    #[automatically_derived]
    impl __orm::Index<Order> for OrderLsi1Index {
        type Partition = __orm::Templated<(String,)>;
        type Sort = __orm::SortBy<
            __orm::Templated<(<String as __orm::TemplateField>::Value,)>,
        >;
        const SCHEMA: ::core::option::Option<&'static __orm::IndexSchema> = <Order as __orm::DynamoItem>::SCHEMA
            .index(1usize);
    }
    #[automatically_derived]
    impl __orm::Covers<Order, __orm::Whole> for OrderLsi1Index {}
    #[automatically_derived]
    impl __orm::Consistent for OrderLsi1Index {}
    #[automatically_derived]
    impl __orm::Local for OrderLsi1Index {}
    ///The attributes of [`Order`], for conditions and changes.
    struct OrderFields(::core::marker::PhantomData<fn() -> Order>);
    #[automatically_derived]
    impl ::core::clone::Clone for OrderFields {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    impl ::core::marker::Copy for OrderFields {}
    #[automatically_derived]
    impl ::core::fmt::Debug for OrderFields {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(__f, "OrderFields")
        }
    }
    #[automatically_derived]
    impl OrderFields {
        ///The path of the attribute `customer`.
        #[inline]
        fn customer(
            &self,
        ) -> <String as __orm::DynamoValue>::Path<Order, __orm::KeyField> {
            __orm::field("customer")
        }
        ///The path of the attribute `placed_at`.
        #[inline]
        fn placed_at(
            &self,
        ) -> <u64 as __orm::DynamoValue>::Path<Order, __orm::KeyField> {
            __orm::field("placed_at")
        }
        ///The path of the attribute `number`.
        #[inline]
        fn number(&self) -> <u32 as __orm::DynamoValue>::Path<Order, __orm::KeyField> {
            __orm::field("number")
        }
        ///The path of the attribute `status`.
        #[inline]
        fn status(
            &self,
        ) -> <Option<String> as __orm::DynamoValue>::Path<Order, __orm::Derived> {
            __orm::field("status")
        }
        ///The path of the attribute `region`.
        #[inline]
        fn region(&self) -> <String as __orm::DynamoValue>::Path<Order, __orm::Derived> {
            __orm::field("region")
        }
        ///The path of the attribute `note`.
        #[inline]
        fn note(&self) -> <String as __orm::DynamoValue>::Path<Order, __orm::Derived> {
            __orm::field("note")
        }
        ///The path of the attribute `total`.
        #[inline]
        fn total(&self) -> <u64 as __orm::DynamoValue>::Path<Order, __orm::Required> {
            __orm::field("total")
        }
    }
    ///An update of one [`Order`]. Await it or send it.
    #[must_use = "an update does nothing until it is awaited or sent"]
    struct OrderUpdate(__orm::Update<Order>);
    #[automatically_derived]
    impl ::core::convert::From<__orm::Update<Order>> for OrderUpdate {
        #[inline]
        fn from(__update: __orm::Update<Order>) -> Self {
            Self(__update)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for OrderUpdate {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Debug::fmt(&self.0, __f)
        }
    }
    #[automatically_derived]
    impl ::core::future::IntoFuture for OrderUpdate {
        type Output = __orm::Result<()>;
        type IntoFuture = __orm::Run<()>;
        #[inline]
        fn into_future(self) -> Self::IntoFuture {
            self.0.send()
        }
    }
    #[automatically_derived]
    impl __orm::TransactItem for OrderUpdate {
        #[inline]
        fn into_part(self) -> __orm::TransactPart {
            __orm::TransactItem::into_part(self.0)
        }
    }
    #[automatically_derived]
    impl OrderUpdate {
        ///Sets `total`.
        fn set_total<__A>(self, __value: __A) -> Self
        where
            u64: __orm::Accepts<__A>,
        {
            Self(self.0.set_attribute::<u64, __A>("total", __value))
        }
        ///Sets `total` if there is a value, else leaves it alone.
        fn maybe_set_total<__A>(self, __value: ::core::option::Option<__A>) -> Self
        where
            u64: __orm::Accepts<__A>,
        {
            Self(self.0.maybe_set_attribute::<u64, __A>("total", __value))
        }
        ///Adds to `total`; counts from 0 where it is missing. An integer that would leave its type's range is refused as a failed condition.
        fn increment_total<__A>(self, __amount: __A) -> Self
        where
            u64: __orm::Accepts<__A>,
        {
            Self(self.0.increment_attribute::<u64, __A>("total", __amount))
        }
        ///Subtracts from `total`; counts from 0 where it is missing. An integer that would leave its type's range is refused as a failed condition.
        fn decrement_total<__A>(self, __amount: __A) -> Self
        where
            u64: __orm::Accepts<__A>,
        {
            Self(self.0.decrement_attribute::<u64, __A>("total", __amount))
        }
        ///Sets `status`, `region`, and `gsi1pk`, made of them; `None` in one removes what is made of it.
        fn set_status_and_region<__A0, __A1>(
            self,
            __status: __A0,
            __region: __A1,
        ) -> Self
        where
            Option<String>: __orm::Accepts<__A0>,
            String: __orm::Accepts<__A1>,
        {
            Self(
                self
                    .0
                    .set_source::<Option<String>, __A0>("status", &[], __status)
                    .set_source::<String, __A1>("region", &[], __region)
                    .derive_attributes(&["gsi1pk"]),
            )
        }
        ///Sets `note`, and `lsi1sk`, made of it.
        fn set_note<__A>(self, __value: __A) -> Self
        where
            String: __orm::Accepts<__A>,
        {
            Self(
                self.0.set_only_source::<String, __A>("note", &[], __value, &["lsi1sk"]),
            )
        }
        ///Sets `note` if there is a value, else leaves it alone.
        fn maybe_set_note<__A>(self, __value: ::core::option::Option<__A>) -> Self
        where
            String: __orm::Accepts<__A>,
        {
            Self(
                self
                    .0
                    .maybe_set_only_source::<
                        String,
                        __A,
                    >("note", &[], __value, &["lsi1sk"]),
            )
        }
        /// Makes a change by path, as in `|item| item.address().city().set("Oslo")`.
        fn apply(
            self,
            __change: impl ::core::ops::FnOnce(OrderFields) -> __orm::Action<Order>,
        ) -> Self {
            Self(self.0.apply(__change))
        }
        /// Changes the item only if the condition holds; several must all hold.
        ///
        /// If it fails, nothing is changed, and the error tells whether there is such an item at
        /// all, and gives it.
        fn condition(
            self,
            __condition: impl ::core::ops::FnOnce(OrderFields) -> __orm::Condition<Order>,
        ) -> Self {
            Self(self.0.condition(__condition))
        }
        /// Changes the item only if the condition holds, if there is one.
        #[inline]
        fn maybe_condition(
            self,
            __condition: ::core::option::Option<__orm::Condition<Order>>,
        ) -> Self {
            Self(self.0.maybe_condition(__condition))
        }
        /// Makes a change, if there is one.
        #[inline]
        fn maybe_apply(
            self,
            __change: ::core::option::Option<__orm::Action<Order>>,
        ) -> Self {
            Self(self.0.maybe_apply(__change))
        }
        /// Allows the item to be missing: then it is made of the key and what is set here.
        ///
        /// Refused before sending unless every required field is set. Comes after the setters.
        #[inline]
        fn upsert(self) -> __orm::Upsert<Order> {
            self.0.upsert()
        }
        /// Returns the item as it is after the update.
        #[inline]
        fn return_new(self) -> __orm::Update<Order, Order> {
            self.0.return_new()
        }
        /// Returns the item as it was before the update.
        #[inline]
        fn return_old(self) -> __orm::Update<Order, Order> {
            self.0.return_old()
        }
        /// Returns the attributes that were changed as they are after the update, as a struct with
        /// some of the item's fields.
        fn return_updated_new<__P: __orm::Record>(
            self,
        ) -> __orm::Update<Order, __orm::Changed<__P>> {
            self.0.return_updated_new()
        }
        /// Returns the attributes that were changed as they were before the update, as a struct
        /// with some of the item's fields.
        fn return_updated_old<__P: __orm::Record>(
            self,
        ) -> __orm::Update<Order, __orm::Changed<__P>> {
            self.0.return_updated_old()
        }
        /// Returns the capacity that the update used, beside its output.
        #[inline]
        fn return_consumed_capacity(self) -> __orm::Metered<__orm::Update<Order>> {
            self.0.return_consumed_capacity()
        }
        /// Gives up after this long, retries included.
        #[inline]
        fn deadline(self, __deadline: ::core::time::Duration) -> Self {
            Self(self.0.deadline(__deadline))
        }
        /// The request as it would be sent, without sending it.
        #[inline]
        fn explain(self) -> __orm::Result<__orm::Explain> {
            self.0.explain()
        }
        /// Sends the update.
        #[inline]
        fn send(self) -> __orm::Run<()> {
            self.0.send()
        }
    }
    #[automatically_derived]
    impl __orm::Batchable for Order {}
};
