// #[derive(DynamoItem)]
// #[dynamo(table = "users")]
// struct User {
//     #[dynamo(partition_key)]
//     id: String,
//     #[dynamo(unique)]
//     email: String,
//     #[dynamo(unique, sensitive, rename = "phoneNumber")]
//     phone: Option<u64>,
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::Record for User {
        const ATTRIBUTES: &'static [__orm::Attribute] = &[
            __orm::Attribute::of::<String>("id"),
            __orm::Attribute::of::<String>("email"),
            __orm::Attribute::of::<Option<u64>>("phoneNumber").sensitive(),
        ];
        #[inline]
        fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.columns(
                <Self as __orm::Record>::ATTRIBUTES,
                (&self.id, &self.email, &self.phone),
            )
        }
        #[inline]
        fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0, __f1, __f2) = __r.columns(<Self as __orm::Record>::ATTRIBUTES)?;
            ::core::result::Result::Ok(Self {
                id: __f0,
                email: __f1,
                phone: __f2,
            })
        }
    }
    const _: () = __orm::TableSchema::assert_text_key(
        <User as __orm::DynamoItem>::SCHEMA,
    );
    const _: () = __orm::assert_unique_value::<String>();
    const _: () = __orm::assert_unique_value::<Option<u64>>();
    #[automatically_derived]
    impl __orm::DynamoItem for User {
        const SCHEMA: &'static __orm::TableSchema = &__orm::TableSchema::new(
                "users",
                __orm::KeyAttribute::of::<String>("id"),
            )
            .with_unique(
                &[
                    __orm::UniqueAttribute::new("email", false),
                    __orm::UniqueAttribute::new("phoneNumber", true),
                ],
            );
        type Key = UserKey;
        type Partition = (String,);
        type Sort = __orm::ThisHasNoSortKey;
        type Fields = UserFields;
        type Update = UserUpdate;
        #[inline]
        fn key(&self) -> Self::Key {
            UserKey {
                id: ::core::clone::Clone::clone(&self.id),
            }
        }
        #[inline]
        fn fields() -> Self::Fields {
            UserFields(::core::marker::PhantomData)
        }
    }
    ///The primary key of [`User`].
    struct UserKey {
        ///The partition key, the attribute `id`.
        id: String,
    }
    #[automatically_derived]
    impl ::core::clone::Clone for UserKey {
        #[inline]
        fn clone(&self) -> Self {
            Self {
                id: ::core::clone::Clone::clone(&self.id),
            }
        }
    }
    #[automatically_derived]
    impl __orm::KeyParts for UserKey {
        #[inline]
        fn write_parts(&self, __w: &mut __orm::KeyWriter<'_>) -> __orm::EncodeResult {
            __w.part::<String, String>(&self.id)
        }
        #[inline]
        fn read_parts(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0,): (String,) = __r
                .columns(const { &[__orm::Attribute::of::<String>("id")] })?;
            ::core::result::Result::Ok(Self { id: __f0 })
        }
    }
    #[automatically_derived]
    impl<__A> __orm::KeyFrom<__A> for UserKey
    where
        String: __orm::Accepts<__A>,
    {
        #[inline]
        fn write_key(
            __key: &__A,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __w.part::<String, __A>(__key)
        }
    }
    #[automatically_derived]
    impl __orm::KeyFrom<&User> for UserKey {
        #[inline]
        fn write_key(
            __key: &&User,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __w.part::<String, String>(&__key.id)
        }
    }
    #[automatically_derived]
    impl __orm::KeyFrom<UserKey> for UserKey {
        #[inline]
        fn write_key(
            __key: &UserKey,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __orm::KeyParts::write_parts(__key, __w)
        }
    }
    #[automatically_derived]
    impl __orm::KeyFrom<&UserKey> for UserKey {
        #[inline]
        fn write_key(
            __key: &&UserKey,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __orm::KeyParts::write_parts(*__key, __w)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for UserKey {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __orm::fmt_key::<User>(self, __f)
        }
    }
    #[automatically_derived]
    impl ::core::cmp::PartialEq for UserKey
    where
        for<'__a> String: ::core::cmp::PartialEq,
    {
        #[inline]
        fn eq(&self, __other: &Self) -> ::core::primitive::bool {
            ::core::cmp::PartialEq::eq(&self.id, &__other.id)
        }
    }
    #[automatically_derived]
    impl ::core::cmp::Eq for UserKey
    where
        for<'__a> String: ::core::cmp::Eq,
    {}
    #[automatically_derived]
    impl ::core::hash::Hash for UserKey
    where
        for<'__a> String: ::core::hash::Hash,
    {
        fn hash<__H: ::core::hash::Hasher>(&self, __state: &mut __H) {
            ::core::hash::Hash::hash(&self.id, __state);
        }
    }
    ///The attributes of [`User`], for conditions and changes.
    struct UserFields(::core::marker::PhantomData<fn() -> User>);
    #[automatically_derived]
    impl ::core::clone::Clone for UserFields {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    impl ::core::marker::Copy for UserFields {}
    #[automatically_derived]
    impl ::core::fmt::Debug for UserFields {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(__f, "UserFields")
        }
    }
    #[automatically_derived]
    impl UserFields {
        ///The path of the attribute `id`.
        #[inline]
        fn id(&self) -> <String as __orm::DynamoValue>::Path<User, __orm::KeyField> {
            __orm::field("id")
        }
        ///The path of the attribute `email`.
        #[inline]
        fn email(&self) -> <String as __orm::DynamoValue>::Path<User, __orm::Managed> {
            __orm::field("email")
        }
        ///The path of the attribute `phoneNumber`.
        #[inline]
        fn phone(
            &self,
        ) -> <Option<u64> as __orm::DynamoValue>::Path<User, __orm::Managed> {
            __orm::field("phoneNumber")
        }
    }
    ///An update of one [`User`]. Await it or send it.
    #[must_use = "an update does nothing until it is awaited or sent"]
    struct UserUpdate(__orm::Update<User>);
    #[automatically_derived]
    impl ::core::convert::From<__orm::Update<User>> for UserUpdate {
        #[inline]
        fn from(__update: __orm::Update<User>) -> Self {
            Self(__update)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for UserUpdate {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Debug::fmt(&self.0, __f)
        }
    }
    #[automatically_derived]
    impl ::core::future::IntoFuture for UserUpdate {
        type Output = __orm::Result<()>;
        type IntoFuture = __orm::Run<()>;
        #[inline]
        fn into_future(self) -> Self::IntoFuture {
            self.0.send()
        }
    }
    #[automatically_derived]
    impl __orm::TransactItem for UserUpdate {
        #[inline]
        fn into_part(self) -> __orm::TransactPart {
            __orm::TransactItem::into_part(self.0)
        }
    }
    #[automatically_derived]
    impl UserUpdate {
        ///Sets `email`.
        fn set_email<__A>(self, __value: __A) -> Self
        where
            String: __orm::Accepts<__A>,
        {
            Self(self.0.set_attribute::<String, __A>("email", __value))
        }
        ///Sets `email` if there is a value, else leaves it alone.
        fn maybe_set_email<__A>(self, __value: ::core::option::Option<__A>) -> Self
        where
            String: __orm::Accepts<__A>,
        {
            Self(self.0.maybe_set_attribute::<String, __A>("email", __value))
        }
        ///Sets `phoneNumber`; `None` removes it.
        fn set_phone<__A>(self, __value: __A) -> Self
        where
            Option<u64>: __orm::Accepts<__A>,
        {
            Self(self.0.set_attribute::<Option<u64>, __A>("phoneNumber", __value))
        }
        ///Sets `phoneNumber` if there is a value, else leaves it alone.
        fn maybe_set_phone<__A>(self, __value: ::core::option::Option<__A>) -> Self
        where
            Option<u64>: __orm::Accepts<__A>,
        {
            Self(self.0.maybe_set_attribute::<Option<u64>, __A>("phoneNumber", __value))
        }
        ///Removes `phoneNumber`.
        #[inline]
        fn remove_phone(self) -> Self {
            Self(self.0.remove_attribute("phoneNumber"))
        }
        /// Makes a change by path, as in `|item| item.address().city().set("Oslo")`.
        fn apply(
            self,
            __change: impl ::core::ops::FnOnce(UserFields) -> __orm::Action<User>,
        ) -> Self {
            Self(self.0.apply(__change))
        }
        /// Changes the item only if the condition holds; several must all hold.
        ///
        /// If it fails, nothing is changed, and the error tells whether there is such an item at
        /// all, and gives it.
        fn condition(
            self,
            __condition: impl ::core::ops::FnOnce(UserFields) -> __orm::Condition<User>,
        ) -> Self {
            Self(self.0.condition(__condition))
        }
        /// Changes the item only if the condition holds, if there is one.
        #[inline]
        fn maybe_condition(
            self,
            __condition: ::core::option::Option<__orm::Condition<User>>,
        ) -> Self {
            Self(self.0.maybe_condition(__condition))
        }
        /// Makes a change, if there is one.
        #[inline]
        fn maybe_apply(
            self,
            __change: ::core::option::Option<__orm::Action<User>>,
        ) -> Self {
            Self(self.0.maybe_apply(__change))
        }
        /// Allows the item to be missing: then it is made of the key and what is set here.
        ///
        /// Refused before sending unless every required field is set. Comes after the setters.
        #[inline]
        fn upsert(self) -> __orm::Upsert<User> {
            self.0.upsert()
        }
        /// Returns the item as it is after the update.
        #[inline]
        fn return_new(self) -> __orm::Update<User, User> {
            self.0.return_new()
        }
        /// Returns the item as it was before the update.
        #[inline]
        fn return_old(self) -> __orm::Update<User, User> {
            self.0.return_old()
        }
        /// Returns the attributes that were changed as they are after the update, as a struct with
        /// some of the item's fields.
        fn return_updated_new<__P: __orm::Record>(
            self,
        ) -> __orm::Update<User, __orm::Changed<__P>> {
            self.0.return_updated_new()
        }
        /// Returns the attributes that were changed as they were before the update, as a struct
        /// with some of the item's fields.
        fn return_updated_old<__P: __orm::Record>(
            self,
        ) -> __orm::Update<User, __orm::Changed<__P>> {
            self.0.return_updated_old()
        }
        /// Returns the capacity that the update used, beside its output.
        #[inline]
        fn return_consumed_capacity(self) -> __orm::Metered<__orm::Update<User>> {
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
        /// Takes the unique values that are in the table from the item as it was read, and so
        /// reads nothing; if others are there by now, the update is refused, as by a failed
        /// condition. In a transaction of several writes an update of a unique value needs this.
        #[inline]
        fn knowing(self, item: &User) -> Self {
            Self(self.0.knowing(item))
        }
    }
    #[automatically_derived]
    impl __orm::UniqueFields for User {}
};
