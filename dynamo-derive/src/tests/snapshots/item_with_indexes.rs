// #[derive(DynamoItem)]
// #[dynamo(table = "orders", rename_all = "camelCase")]
// #[dynamo(global_index(name = "by-status", partition_key(status, region), sort_key(placed_at)))]
// #[dynamo(local_index(name = "by-total", sort_key(total), project(include(lines, visits))))]
// pub struct Order<T: KeyValue> {
//     #[dynamo(partition_key)]
//     customer_id: T::Id,
//     #[dynamo(sort_key)]
//     order_id: String,
//     status: Option<T>,
//     region: String,
//     placed_at: i64,
//     total: Number,
//     lines: Vec<Line>,
//     visits: Option<u32>,
//     photo: Vec<u8>,
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl<T: KeyValue> __orm::Record for Order<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        const ATTRIBUTES: &'static [__orm::Attribute] = &[
            __orm::Attribute::of::<T::Id>("customerId"),
            __orm::Attribute::of::<String>("orderId"),
            __orm::Attribute::of::<Option<T>>("status"),
            __orm::Attribute::of::<String>("region"),
            __orm::Attribute::of::<i64>("placedAt"),
            __orm::Attribute::of::<Number>("total"),
            __orm::Attribute::of::<Vec<Line>>("lines"),
            __orm::Attribute::of::<Option<u32>>("visits"),
            __orm::Attribute::of::<Vec<u8>>("photo"),
        ];
        #[inline]
        fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.columns(
                <Self as __orm::Record>::ATTRIBUTES,
                (
                    &self.customer_id,
                    &self.order_id,
                    &self.status,
                    &self.region,
                    &self.placed_at,
                    &self.total,
                    &self.lines,
                    &self.visits,
                    &self.photo,
                ),
            )
        }
        #[inline]
        fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0, __f1, __f2, __f3, __f4, __f5, __f6, __f7, __f8) = __r
                .columns(<Self as __orm::Record>::ATTRIBUTES)?;
            ::core::result::Result::Ok(Self {
                customer_id: __f0,
                order_id: __f1,
                status: __f2,
                region: __f3,
                placed_at: __f4,
                total: __f5,
                lines: __f6,
                visits: __f7,
                photo: __f8,
            })
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> __orm::DynamoItem for Order<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        const SCHEMA: &'static __orm::TableSchema = &__orm::TableSchema::new(
                "orders",
                __orm::KeyAttribute::of::<T::Id>("customerId"),
            )
            .with_sort_key(__orm::KeyAttribute::of::<String>("orderId"))
            .with_indexes(
                &[
                    __orm::IndexSchema::global(
                        "by-status",
                        &[
                            __orm::KeyAttribute::of_field(
                                __orm::Attribute::of::<Option<T>>("status"),
                            ),
                            __orm::KeyAttribute::of_field(
                                __orm::Attribute::of::<String>("region"),
                            ),
                        ],
                        &[
                            __orm::KeyAttribute::of_field(
                                __orm::Attribute::of::<i64>("placedAt"),
                            ),
                        ],
                        __orm::Projection::All,
                    ),
                    __orm::IndexSchema::local(
                        "by-total",
                        &[__orm::KeyAttribute::of::<T::Id>("customerId")],
                        &[
                            __orm::KeyAttribute::of_field(
                                __orm::Attribute::of::<Number>("total"),
                            ),
                        ],
                        __orm::Projection::Include(&["lines", "visits"]),
                    ),
                ],
            );
        type Key = OrderKey<T>;
        type Partition = (T::Id,);
        type Sort = __orm::SortBy<(String,)>;
        type Fields = OrderFields<T>;
        type Update = OrderUpdate<T>;
        #[inline]
        fn key(&self) -> Self::Key {
            OrderKey {
                customer_id: ::core::clone::Clone::clone(&self.customer_id),
                order_id: ::core::clone::Clone::clone(&self.order_id),
            }
        }
        #[inline]
        fn fields() -> Self::Fields {
            OrderFields(::core::marker::PhantomData)
        }
    }
    ///The primary key of [`Order`].
    pub struct OrderKey<T: KeyValue>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        ///The partition key, the attribute `customerId`.
        pub customer_id: T::Id,
        ///The sort key, the attribute `orderId`.
        pub order_id: String,
    }
    #[automatically_derived]
    impl<T: KeyValue> ::core::clone::Clone for OrderKey<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn clone(&self) -> Self {
            Self {
                customer_id: ::core::clone::Clone::clone(&self.customer_id),
                order_id: ::core::clone::Clone::clone(&self.order_id),
            }
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> __orm::KeyParts for OrderKey<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn write_parts(&self, __w: &mut __orm::KeyWriter<'_>) -> __orm::EncodeResult {
            __w.part::<T::Id, T::Id>(&self.customer_id)?;
            __w.part::<String, String>(&self.order_id)
        }
        #[inline]
        fn read_parts(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0, __f1): (T::Id, String) = __r
                .columns(const {
                    &[
                        __orm::Attribute::of::<T::Id>("customerId"),
                        __orm::Attribute::of::<String>("orderId"),
                    ]
                })?;
            ::core::result::Result::Ok(Self {
                customer_id: __f0,
                order_id: __f1,
            })
        }
    }
    #[automatically_derived]
    impl<T: KeyValue, __Partition, __Sort> __orm::KeyFrom<(__Partition, __Sort)>
    for OrderKey<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
        T::Id: __orm::Accepts<__Partition>,
        String: __orm::Accepts<__Sort>,
    {
        #[inline]
        fn write_key(
            __key: &(__Partition, __Sort),
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __w.part::<T::Id, __Partition>(&__key.0)?;
            __w.part::<String, __Sort>(&__key.1)
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> __orm::KeyFrom<&Order<T>> for OrderKey<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn write_key(
            __key: &&Order<T>,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __w.part::<T::Id, T::Id>(&__key.customer_id)?;
            __w.part::<String, String>(&__key.order_id)
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> __orm::KeyFrom<OrderKey<T>> for OrderKey<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn write_key(
            __key: &OrderKey<T>,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __orm::KeyParts::write_parts(__key, __w)
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> __orm::KeyFrom<&OrderKey<T>> for OrderKey<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn write_key(
            __key: &&OrderKey<T>,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __orm::KeyParts::write_parts(*__key, __w)
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> ::core::fmt::Debug for OrderKey<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __orm::fmt_key::<Order<T>>(self, __f)
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> ::core::cmp::PartialEq for OrderKey<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
        for<'__a> T::Id: ::core::cmp::PartialEq,
        for<'__a> String: ::core::cmp::PartialEq,
    {
        #[inline]
        fn eq(&self, __other: &Self) -> ::core::primitive::bool {
            ::core::cmp::PartialEq::eq(&self.customer_id, &__other.customer_id)
                && ::core::cmp::PartialEq::eq(&self.order_id, &__other.order_id)
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> ::core::cmp::Eq for OrderKey<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
        for<'__a> T::Id: ::core::cmp::Eq,
        for<'__a> String: ::core::cmp::Eq,
    {}
    #[automatically_derived]
    impl<T: KeyValue> ::core::hash::Hash for OrderKey<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
        for<'__a> T::Id: ::core::hash::Hash,
        for<'__a> String: ::core::hash::Hash,
    {
        fn hash<__H: ::core::hash::Hasher>(&self, __state: &mut __H) {
            ::core::hash::Hash::hash(&self.customer_id, __state);
            ::core::hash::Hash::hash(&self.order_id, __state);
        }
    }
    ///The index `by-status` of [`Order`].
    pub struct OrderByStatusIndex<T: KeyValue>(
        ::core::marker::PhantomData<fn() -> Order<T>>,
    )
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey;
    #[automatically_derived]
    impl<T: KeyValue> ::core::clone::Clone for OrderByStatusIndex<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> ::core::marker::Copy for OrderByStatusIndex<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {}
    #[automatically_derived]
    impl<T: KeyValue> ::core::fmt::Debug for OrderByStatusIndex<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(__f, "OrderByStatusIndex")
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> Order<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        ///The global index `by-status`: by `status`, `region`, sorted by `placedAt`. It holds all attributes.
        pub const BY_STATUS: OrderByStatusIndex<T> = OrderByStatusIndex(
            ::core::marker::PhantomData,
        );
    }
    #[automatically_derived]
    impl<T: KeyValue> __orm::IndexNamed<262844086122880525u64> for Order<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        type Index = OrderByStatusIndex<T>;
    }
    #[automatically_derived]
    impl<T: KeyValue> __orm::Index<Order<T>> for OrderByStatusIndex<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        type Partition = (
            <Option<T> as __orm::IndexKey>::Value,
            <String as __orm::IndexKey>::Value,
        );
        type Sort = __orm::SortBy<(<i64 as __orm::IndexKey>::Value,)>;
        const SCHEMA: ::core::option::Option<&'static __orm::IndexSchema> = <Order<
            T,
        > as __orm::DynamoItem>::SCHEMA
            .index(0usize);
    }
    #[automatically_derived]
    impl<T: KeyValue> __orm::Covers<Order<T>, __orm::Whole> for OrderByStatusIndex<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {}
    ///The index `by-total` of [`Order`].
    pub struct OrderByTotalIndex<T: KeyValue>(
        ::core::marker::PhantomData<fn() -> Order<T>>,
    )
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey;
    #[automatically_derived]
    impl<T: KeyValue> ::core::clone::Clone for OrderByTotalIndex<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> ::core::marker::Copy for OrderByTotalIndex<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {}
    #[automatically_derived]
    impl<T: KeyValue> ::core::fmt::Debug for OrderByTotalIndex<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(__f, "OrderByTotalIndex")
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> Order<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        ///The local index `by-total`: by `customerId`, sorted by `total`. It holds its keys, those of the table, and `lines`, `visits`.
        pub const BY_TOTAL: OrderByTotalIndex<T> = OrderByTotalIndex(
            ::core::marker::PhantomData,
        );
    }
    #[automatically_derived]
    impl<T: KeyValue> __orm::IndexNamed<13585992487549009803u64> for Order<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        type Index = OrderByTotalIndex<T>;
    }
    #[automatically_derived]
    impl<T: KeyValue> __orm::Index<Order<T>> for OrderByTotalIndex<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        type Partition = (T::Id,);
        type Sort = __orm::SortBy<(<Number as __orm::IndexKey>::Value,)>;
        const SCHEMA: ::core::option::Option<&'static __orm::IndexSchema> = <Order<
            T,
        > as __orm::DynamoItem>::SCHEMA
            .index(1usize);
    }
    #[automatically_derived]
    impl<T: KeyValue> __orm::Consistent for OrderByTotalIndex<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {}
    #[automatically_derived]
    impl<T: KeyValue> __orm::Local for OrderByTotalIndex<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {}
    ///The attributes of [`Order`], for conditions and changes.
    pub struct OrderFields<T: KeyValue>(
        ::core::marker::PhantomData<fn() -> Order<T>>,
    )
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey;
    #[automatically_derived]
    impl<T: KeyValue> ::core::clone::Clone for OrderFields<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> ::core::marker::Copy for OrderFields<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {}
    #[automatically_derived]
    impl<T: KeyValue> ::core::fmt::Debug for OrderFields<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(__f, "OrderFields")
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> OrderFields<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        ///The path of the attribute `customerId`.
        #[inline]
        pub fn customer_id(
            &self,
        ) -> <T::Id as __orm::DynamoValue>::Path<Order<T>, __orm::KeyField> {
            __orm::field("customerId")
        }
        ///The path of the attribute `orderId`.
        #[inline]
        pub fn order_id(
            &self,
        ) -> <String as __orm::DynamoValue>::Path<Order<T>, __orm::KeyField> {
            __orm::field("orderId")
        }
        ///The path of the attribute `status`.
        #[inline]
        pub fn status(
            &self,
        ) -> <Option<T> as __orm::DynamoValue>::Path<Order<T>, __orm::Required> {
            __orm::field("status")
        }
        ///The path of the attribute `region`.
        #[inline]
        pub fn region(
            &self,
        ) -> <String as __orm::DynamoValue>::Path<Order<T>, __orm::Required> {
            __orm::field("region")
        }
        ///The path of the attribute `placedAt`.
        #[inline]
        pub fn placed_at(
            &self,
        ) -> <i64 as __orm::DynamoValue>::Path<Order<T>, __orm::Required> {
            __orm::field("placedAt")
        }
        ///The path of the attribute `total`.
        #[inline]
        pub fn total(
            &self,
        ) -> <Number as __orm::DynamoValue>::Path<Order<T>, __orm::Required> {
            __orm::field("total")
        }
        ///The path of the attribute `lines`.
        #[inline]
        pub fn lines(
            &self,
        ) -> <Vec<Line> as __orm::DynamoValue>::Path<Order<T>, __orm::Required> {
            __orm::field("lines")
        }
        ///The path of the attribute `visits`.
        #[inline]
        pub fn visits(
            &self,
        ) -> <Option<u32> as __orm::DynamoValue>::Path<Order<T>, __orm::Required> {
            __orm::field("visits")
        }
        ///The path of the attribute `photo`.
        #[inline]
        pub fn photo(
            &self,
        ) -> <Vec<u8> as __orm::DynamoValue>::Path<Order<T>, __orm::Required> {
            __orm::field("photo")
        }
    }
    ///An update of one [`Order`]. Await it or send it.
    #[must_use = "an update does nothing until it is awaited or sent"]
    pub struct OrderUpdate<T: KeyValue>(
        __orm::Update<Order<T>>,
    )
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey;
    #[automatically_derived]
    impl<T: KeyValue> ::core::convert::From<__orm::Update<Order<T>>> for OrderUpdate<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn from(__update: __orm::Update<Order<T>>) -> Self {
            Self(__update)
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> ::core::fmt::Debug for OrderUpdate<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Debug::fmt(&self.0, __f)
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> ::core::future::IntoFuture for OrderUpdate<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        type Output = __orm::Result<()>;
        type IntoFuture = __orm::Run<()>;
        #[inline]
        fn into_future(self) -> Self::IntoFuture {
            self.0.send()
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> __orm::TransactItem for OrderUpdate<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        #[inline]
        fn into_part(self) -> __orm::TransactPart {
            __orm::TransactItem::into_part(self.0)
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> OrderUpdate<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {
        ///Sets `status`; `None` removes it.
        pub fn set_status<__A>(self, __value: __A) -> Self
        where
            Option<T>: __orm::Accepts<__A>,
        {
            Self(self.0.set_attribute::<Option<T>, __A>("status", __value))
        }
        ///Sets `status` if there is a value, else leaves it alone.
        pub fn maybe_set_status<__A>(self, __value: ::core::option::Option<__A>) -> Self
        where
            Option<T>: __orm::Accepts<__A>,
        {
            Self(self.0.maybe_set_attribute::<Option<T>, __A>("status", __value))
        }
        ///Removes `status`.
        #[inline]
        pub fn remove_status(self) -> Self {
            Self(self.0.remove_attribute("status"))
        }
        ///Sets `region`.
        pub fn set_region<__A>(self, __value: __A) -> Self
        where
            String: __orm::Accepts<__A>,
        {
            Self(self.0.set_attribute::<String, __A>("region", __value))
        }
        ///Sets `region` if there is a value, else leaves it alone.
        pub fn maybe_set_region<__A>(self, __value: ::core::option::Option<__A>) -> Self
        where
            String: __orm::Accepts<__A>,
        {
            Self(self.0.maybe_set_attribute::<String, __A>("region", __value))
        }
        ///Sets `placedAt`.
        pub fn set_placed_at<__A>(self, __value: __A) -> Self
        where
            i64: __orm::Accepts<__A>,
        {
            Self(self.0.set_attribute::<i64, __A>("placedAt", __value))
        }
        ///Sets `placedAt` if there is a value, else leaves it alone.
        pub fn maybe_set_placed_at<__A>(
            self,
            __value: ::core::option::Option<__A>,
        ) -> Self
        where
            i64: __orm::Accepts<__A>,
        {
            Self(self.0.maybe_set_attribute::<i64, __A>("placedAt", __value))
        }
        ///Adds to `placedAt`; counts from 0 where it is missing. An integer that would leave its type's range is refused as a failed condition.
        pub fn increment_placed_at<__A>(self, __amount: __A) -> Self
        where
            i64: __orm::Accepts<__A>,
        {
            Self(self.0.increment_attribute::<i64, __A>("placedAt", __amount))
        }
        ///Subtracts from `placedAt`; counts from 0 where it is missing. An integer that would leave its type's range is refused as a failed condition.
        pub fn decrement_placed_at<__A>(self, __amount: __A) -> Self
        where
            i64: __orm::Accepts<__A>,
        {
            Self(self.0.decrement_attribute::<i64, __A>("placedAt", __amount))
        }
        ///Sets `total`.
        pub fn set_total<__A>(self, __value: __A) -> Self
        where
            Number: __orm::Accepts<__A>,
        {
            Self(self.0.set_attribute::<Number, __A>("total", __value))
        }
        ///Sets `total` if there is a value, else leaves it alone.
        pub fn maybe_set_total<__A>(self, __value: ::core::option::Option<__A>) -> Self
        where
            Number: __orm::Accepts<__A>,
        {
            Self(self.0.maybe_set_attribute::<Number, __A>("total", __value))
        }
        ///Adds to `total`; counts from 0 where it is missing. An integer that would leave its type's range is refused as a failed condition.
        pub fn increment_total<__A>(self, __amount: __A) -> Self
        where
            Number: __orm::Accepts<__A>,
            for<'__a> Number: __orm::DynamoValue<Operators: __orm::Numeric>,
        {
            Self(self.0.increment_attribute::<Number, __A>("total", __amount))
        }
        ///Subtracts from `total`; counts from 0 where it is missing. An integer that would leave its type's range is refused as a failed condition.
        pub fn decrement_total<__A>(self, __amount: __A) -> Self
        where
            Number: __orm::Accepts<__A>,
            for<'__a> Number: __orm::DynamoValue<Operators: __orm::Numeric>,
        {
            Self(self.0.decrement_attribute::<Number, __A>("total", __amount))
        }
        ///Sets `lines`.
        pub fn set_lines<__A>(self, __value: __A) -> Self
        where
            Vec<Line>: __orm::Accepts<__A>,
        {
            Self(self.0.set_attribute::<Vec<Line>, __A>("lines", __value))
        }
        ///Sets `lines` if there is a value, else leaves it alone.
        pub fn maybe_set_lines<__A>(self, __value: ::core::option::Option<__A>) -> Self
        where
            Vec<Line>: __orm::Accepts<__A>,
        {
            Self(self.0.maybe_set_attribute::<Vec<Line>, __A>("lines", __value))
        }
        ///Appends the values to the end of the list `lines`; makes the list if it is missing.
        pub fn append_lines<__I>(self, __values: __I) -> Self
        where
            __I: ::core::iter::IntoIterator,
            Line: __orm::Accepts<__I::Item>,
            for<'__a> Vec<Line>: __orm::DynamoValue<Operators: __orm::List>,
        {
            Self(self.0.append_attribute::<Line, __I>("lines", __values))
        }
        ///Prepends the values before the beginning of the list `lines`; makes the list if it is missing.
        pub fn prepend_lines<__I>(self, __values: __I) -> Self
        where
            __I: ::core::iter::IntoIterator,
            Line: __orm::Accepts<__I::Item>,
            for<'__a> Vec<Line>: __orm::DynamoValue<Operators: __orm::List>,
        {
            Self(self.0.prepend_attribute::<Line, __I>("lines", __values))
        }
        ///Sets `visits`; `None` removes it.
        pub fn set_visits<__A>(self, __value: __A) -> Self
        where
            Option<u32>: __orm::Accepts<__A>,
        {
            Self(self.0.set_attribute::<Option<u32>, __A>("visits", __value))
        }
        ///Sets `visits` if there is a value, else leaves it alone.
        pub fn maybe_set_visits<__A>(self, __value: ::core::option::Option<__A>) -> Self
        where
            Option<u32>: __orm::Accepts<__A>,
        {
            Self(self.0.maybe_set_attribute::<Option<u32>, __A>("visits", __value))
        }
        ///Removes `visits`.
        #[inline]
        pub fn remove_visits(self) -> Self {
            Self(self.0.remove_attribute("visits"))
        }
        ///Adds to `visits`; counts from 0 where it is missing. An integer that would leave its type's range is refused as a failed condition.
        pub fn increment_visits<__A>(self, __amount: __A) -> Self
        where
            u32: __orm::Accepts<__A>,
        {
            Self(self.0.increment_attribute::<u32, __A>("visits", __amount))
        }
        ///Subtracts from `visits`; counts from 0 where it is missing. An integer that would leave its type's range is refused as a failed condition.
        pub fn decrement_visits<__A>(self, __amount: __A) -> Self
        where
            u32: __orm::Accepts<__A>,
        {
            Self(self.0.decrement_attribute::<u32, __A>("visits", __amount))
        }
        ///Sets `photo`.
        pub fn set_photo<__A>(self, __value: __A) -> Self
        where
            Vec<u8>: __orm::Accepts<__A>,
        {
            Self(self.0.set_attribute::<Vec<u8>, __A>("photo", __value))
        }
        ///Sets `photo` if there is a value, else leaves it alone.
        pub fn maybe_set_photo<__A>(self, __value: ::core::option::Option<__A>) -> Self
        where
            Vec<u8>: __orm::Accepts<__A>,
        {
            Self(self.0.maybe_set_attribute::<Vec<u8>, __A>("photo", __value))
        }
        /// Makes a change by path, as in `|item| item.address().city().set("Oslo")`.
        pub fn apply(
            self,
            __change: impl ::core::ops::FnOnce(OrderFields<T>) -> __orm::Action<Order<T>>,
        ) -> Self {
            Self(self.0.apply(__change))
        }
        /// Changes the item only if the condition holds; several must all hold.
        ///
        /// If it fails, nothing is changed, and the error tells whether there is such an item at
        /// all, and gives it.
        pub fn condition(
            self,
            __condition: impl ::core::ops::FnOnce(
                OrderFields<T>,
            ) -> __orm::Condition<Order<T>>,
        ) -> Self {
            Self(self.0.condition(__condition))
        }
        /// Changes the item only if the condition holds, if there is one.
        #[inline]
        pub fn maybe_condition(
            self,
            __condition: ::core::option::Option<__orm::Condition<Order<T>>>,
        ) -> Self {
            Self(self.0.maybe_condition(__condition))
        }
        /// Makes a change, if there is one.
        #[inline]
        pub fn maybe_apply(
            self,
            __change: ::core::option::Option<__orm::Action<Order<T>>>,
        ) -> Self {
            Self(self.0.maybe_apply(__change))
        }
        /// Allows the item to be missing: then it is made of the key and what is set here.
        ///
        /// Refused before sending unless every required field is set. Comes after the setters.
        #[inline]
        pub fn upsert(self) -> __orm::Upsert<Order<T>> {
            self.0.upsert()
        }
        /// Returns the item as it is after the update.
        #[inline]
        pub fn return_new(self) -> __orm::Update<Order<T>, Order<T>> {
            self.0.return_new()
        }
        /// Returns the item as it was before the update.
        #[inline]
        pub fn return_old(self) -> __orm::Update<Order<T>, Order<T>> {
            self.0.return_old()
        }
        /// Returns the attributes that were changed as they are after the update, as a struct with
        /// some of the item's fields.
        pub fn return_updated_new<__P: __orm::Record>(
            self,
        ) -> __orm::Update<Order<T>, __orm::Changed<__P>> {
            self.0.return_updated_new()
        }
        /// Returns the attributes that were changed as they were before the update, as a struct
        /// with some of the item's fields.
        pub fn return_updated_old<__P: __orm::Record>(
            self,
        ) -> __orm::Update<Order<T>, __orm::Changed<__P>> {
            self.0.return_updated_old()
        }
        /// Returns the capacity that the update used, beside its output.
        #[inline]
        pub fn return_consumed_capacity(
            self,
        ) -> __orm::Metered<__orm::Update<Order<T>>> {
            self.0.return_consumed_capacity()
        }
        /// Gives up after this long, retries included.
        #[inline]
        pub fn deadline(self, __deadline: ::core::time::Duration) -> Self {
            Self(self.0.deadline(__deadline))
        }
        /// The request as it would be sent, without sending it.
        #[inline]
        pub fn explain(self) -> __orm::Result<__orm::Explain> {
            self.0.explain()
        }
        /// Sends the update.
        #[inline]
        pub fn send(self) -> __orm::Run<()> {
            self.0.send()
        }
    }
    #[automatically_derived]
    impl<T: KeyValue> __orm::Batchable for Order<T>
    where
        T: __orm::DynamoValue,
        T::Id: __orm::KeyValue,
        Option<T>: __orm::IndexKey,
    {}
};
