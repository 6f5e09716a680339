// #[derive(DynamoItem)]
// #[dynamo(table = "sessions")]
// struct Session {
//     #[dynamo(partition_key, generate = uuid)]
//     id: String,
//     #[dynamo(version)]
//     version: u64,
//     #[dynamo(created_at, with = "odd")]
//     created: Option<Odd>,
//     #[dynamo(updated_at)]
//     touched: SystemTime,
//     #[dynamo(ttl)]
//     ends: Option<u64>,
//     #[dynamo(read_only)]
//     user: String,
//     #[dynamo(set_once, alias = "closed_at")]
//     closed: Option<u64>,
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::Record for Session {
        const ATTRIBUTES: &'static [__orm::Attribute] = &[
            __orm::Attribute::of::<String>("id"),
            __orm::Attribute::of::<u64>("version").or_default().set_by_writes(),
            __orm::Attribute::of::<
                ::core::option::Option<<Session as __orm::Adapt<2>>::Value>,
            >("created")
                .read_only(),
            __orm::Attribute::of::<SystemTime>("touched").set_by_writes(),
            __orm::Attribute::of::<
                ::core::option::Option<<Session as __orm::Adapt<4>>::Value>,
            >("ends"),
            __orm::Attribute::of::<String>("user").read_only(),
            __orm::Attribute::of::<Option<u64>>("closed")
                .or_aliases(&["closed_at"])
                .set_once(),
        ];
        #[inline]
        fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            let __filled0 = __w.filled::<Self, 0>(&self.id)?;
            let __filled1 = __w
                .next_version(&self.version, || __orm::Versioned::versions(self))?;
            let __filled2 = __w.filled::<Self, 2>(&self.created)?;
            let __filled3 = __w.filled::<Self, 3>(&self.touched)?;
            __w.columns(
                <Self as __orm::Record>::ATTRIBUTES,
                (
                    &*__filled0,
                    &*__filled1,
                    &::core::option::Option::map(
                        ::core::option::Option::as_ref(&*__filled2),
                        <Session as __orm::Adapt<2>>::to_value,
                    ),
                    &*__filled3,
                    &::core::option::Option::map(
                        ::core::option::Option::as_ref(&self.ends),
                        <Session as __orm::Adapt<4>>::to_value,
                    ),
                    &self.user,
                    &self.closed,
                ),
            )
        }
        #[inline]
        fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0, __f1, __f2, __f3, __f4, __f5, __f6) = __r
                .aliased_columns(<Self as __orm::Record>::ATTRIBUTES)?;
            ::core::result::Result::Ok(Self {
                id: __f0,
                version: __orm::MayLack::or(
                    __f1,
                    || ::core::default::Default::default(),
                    |__v| __v,
                ),
                created: ::core::option::Option::map(
                    __f2,
                    __orm::With::<Session, 2>::into_inner,
                ),
                touched: __f3,
                ends: ::core::option::Option::map(
                    __f4,
                    __orm::With::<Session, 4>::into_inner,
                ),
                user: __f5,
                closed: __f6,
            })
        }
    }
    #[automatically_derived]
    impl __orm::Adapt<2> for Session {
        type Field = Odd;
        type Value = odd::Value;
        #[inline]
        fn to_value(__field: &Self::Field) -> Self::Value {
            odd::to_value(__field)
        }
        #[inline]
        fn from_value(__value: Self::Value) -> __orm::DecodeResult<Self::Field> {
            __orm::converted(odd::from_value(__value))
        }
    }
    #[automatically_derived]
    impl __orm::Adapt<4> for Session {
        type Field = u64;
        type Value = __orm::ttl_seconds::Value;
        #[inline]
        fn to_value(__field: &Self::Field) -> Self::Value {
            __orm::ttl_seconds::to_value(__field)
        }
        #[inline]
        fn from_value(__value: Self::Value) -> __orm::DecodeResult<Self::Field> {
            __orm::converted(__orm::ttl_seconds::from_value(__value))
        }
    }
    #[automatically_derived]
    impl __orm::DynamoItem for Session {
        const SCHEMA: &'static __orm::TableSchema = &__orm::TableSchema::new(
                "sessions",
                __orm::KeyAttribute::of::<String>("id"),
            )
            .with_version("version")
            .with_ttl("ends");
        type Key = SessionKey;
        type Partition = (String,);
        type Sort = __orm::ThisHasNoSortKey;
        type Fields = SessionFields;
        type Update = SessionUpdate;
        #[inline]
        fn key(&self) -> Self::Key {
            SessionKey {
                id: ::core::clone::Clone::clone(&self.id),
            }
        }
        #[inline]
        fn fields() -> Self::Fields {
            SessionFields(::core::marker::PhantomData)
        }
        const IS_STAMPED: ::core::primitive::bool = true;
        #[inline]
        fn stamps(__s: &mut __orm::Stamps) -> __orm::EncodeResult {
            if let ::core::option::Option::Some(__v) = __s.made::<Self, 2>()? {
                __s.set_first(
                    "created",
                    &::core::option::Option::map(
                        ::core::option::Option::as_ref(&__v),
                        <Session as __orm::Adapt<2>>::to_value,
                    ),
                )?;
            }
            if let ::core::option::Option::Some(__v) = __s.made::<Self, 3>()? {
                __s.set("touched", &__v)?;
            }
            ::core::result::Result::Ok(())
        }
    }
    ///The primary key of [`Session`].
    struct SessionKey {
        ///The partition key, the attribute `id`.
        id: String,
    }
    #[automatically_derived]
    impl ::core::clone::Clone for SessionKey {
        #[inline]
        fn clone(&self) -> Self {
            Self {
                id: ::core::clone::Clone::clone(&self.id),
            }
        }
    }
    #[automatically_derived]
    impl __orm::KeyParts for SessionKey {
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
    impl<__A> __orm::KeyFrom<__A> for SessionKey
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
    impl __orm::KeyFrom<&Session> for SessionKey {
        #[inline]
        fn write_key(
            __key: &&Session,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __w.version(&__orm::Versioned::versions(*__key))?;
            __w.part::<String, String>(&*__w.filled::<Session, 0>(&__key.id)?)
        }
    }
    #[automatically_derived]
    impl __orm::KeyFrom<SessionKey> for SessionKey {
        #[inline]
        fn write_key(
            __key: &SessionKey,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __orm::KeyParts::write_parts(__key, __w)
        }
    }
    #[automatically_derived]
    impl __orm::KeyFrom<&SessionKey> for SessionKey {
        #[inline]
        fn write_key(
            __key: &&SessionKey,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __orm::KeyParts::write_parts(*__key, __w)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for SessionKey {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __orm::fmt_key::<Session>(self, __f)
        }
    }
    #[automatically_derived]
    impl ::core::cmp::PartialEq for SessionKey
    where
        for<'__a> String: ::core::cmp::PartialEq,
    {
        #[inline]
        fn eq(&self, __other: &Self) -> ::core::primitive::bool {
            ::core::cmp::PartialEq::eq(&self.id, &__other.id)
        }
    }
    #[automatically_derived]
    impl ::core::cmp::Eq for SessionKey
    where
        for<'__a> String: ::core::cmp::Eq,
    {}
    #[automatically_derived]
    impl ::core::hash::Hash for SessionKey
    where
        for<'__a> String: ::core::hash::Hash,
    {
        fn hash<__H: ::core::hash::Hasher>(&self, __state: &mut __H) {
            ::core::hash::Hash::hash(&self.id, __state);
        }
    }
    ///The attributes of [`Session`], for conditions and changes.
    struct SessionFields(::core::marker::PhantomData<fn() -> Session>);
    #[automatically_derived]
    impl ::core::clone::Clone for SessionFields {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    impl ::core::marker::Copy for SessionFields {}
    #[automatically_derived]
    impl ::core::fmt::Debug for SessionFields {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(__f, "SessionFields")
        }
    }
    #[automatically_derived]
    impl SessionFields {
        ///The path of the attribute `id`.
        #[inline]
        fn id(&self) -> <String as __orm::DynamoValue>::Path<Session, __orm::KeyField> {
            __orm::field("id")
        }
        ///The path of the attribute `version`.
        #[inline]
        fn version(&self) -> <u64 as __orm::DynamoValue>::Path<Session, __orm::Managed> {
            __orm::field("version")
        }
        ///The path of the attribute `created`.
        #[inline]
        fn created(
            &self,
        ) -> <::core::option::Option<
            <Session as __orm::Adapt<2>>::Value,
        > as __orm::DynamoValue>::Path<Session, __orm::Managed> {
            __orm::field("created")
        }
        ///The path of the attribute `touched`.
        #[inline]
        fn touched(
            &self,
        ) -> <SystemTime as __orm::DynamoValue>::Path<Session, __orm::Managed> {
            __orm::field("touched")
        }
        ///The path of the attribute `ends`.
        #[inline]
        fn ends(
            &self,
        ) -> <::core::option::Option<
            <Session as __orm::Adapt<4>>::Value,
        > as __orm::DynamoValue>::Path<Session, __orm::Required> {
            __orm::field("ends")
        }
        ///The path of the attribute `user`.
        #[inline]
        fn user(&self) -> <String as __orm::DynamoValue>::Path<Session, __orm::Managed> {
            __orm::field("user")
        }
        ///The path of the attribute `closed`.
        #[inline]
        fn closed(
            &self,
        ) -> <Option<u64> as __orm::DynamoValue>::Path<Session, __orm::Managed> {
            __orm::field("closed")
        }
    }
    ///An update of one [`Session`]. Await it or send it.
    #[must_use = "an update does nothing until it is awaited or sent"]
    struct SessionUpdate(__orm::Update<Session>);
    #[automatically_derived]
    impl ::core::convert::From<__orm::Update<Session>> for SessionUpdate {
        #[inline]
        fn from(__update: __orm::Update<Session>) -> Self {
            Self(__update)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for SessionUpdate {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Debug::fmt(&self.0, __f)
        }
    }
    #[automatically_derived]
    impl ::core::future::IntoFuture for SessionUpdate {
        type Output = __orm::Result<()>;
        type IntoFuture = __orm::Run<()>;
        #[inline]
        fn into_future(self) -> Self::IntoFuture {
            self.0.send()
        }
    }
    #[automatically_derived]
    impl __orm::TransactItem for SessionUpdate {
        #[inline]
        fn into_part(self) -> __orm::TransactPart {
            __orm::TransactItem::into_part(self.0)
        }
    }
    #[automatically_derived]
    impl SessionUpdate {
        ///Sets `ends`; `None` removes it.
        fn set_ends<__A, __K>(self, __value: __A) -> Self
        where
            ::core::option::Option<__orm::With<Session, 4>>: __orm::Converts<__A, __K>,
        {
            Self(
                self
                    .0
                    .set_attribute::<
                        __orm::Conversion<
                            ::core::option::Option<__orm::With<Session, 4>>,
                        >,
                        _,
                    >("ends", __orm::Argument::<_, __K>::new(__value)),
            )
        }
        ///Sets `ends` if there is a value, else leaves it alone.
        fn maybe_set_ends<__A, __K>(self, __value: ::core::option::Option<__A>) -> Self
        where
            ::core::option::Option<__orm::With<Session, 4>>: __orm::Converts<__A, __K>,
        {
            Self(
                self
                    .0
                    .maybe_set_attribute::<
                        __orm::Conversion<
                            ::core::option::Option<__orm::With<Session, 4>>,
                        >,
                        _,
                    >(
                        "ends",
                        ::core::option::Option::map(
                            __value,
                            __orm::Argument::<_, __K>::new,
                        ),
                    ),
            )
        }
        ///Removes `ends`.
        #[inline]
        fn remove_ends(self) -> Self {
            Self(self.0.remove_attribute("ends"))
        }
        ///Sets `closed` where it has no value yet, or has this one; else the update is refused, as by a failed condition.
        fn set_closed<__A>(self, __value: __A) -> Self
        where
            Option<u64>: __orm::Accepts<__A>,
        {
            Self(
                self
                    .0
                    .set_attribute_once::<
                        Option<u64>,
                        __A,
                    >("closed", &["closed_at"], __value),
            )
        }
        ///Sets `closed` if there is a value, else leaves it alone.
        fn maybe_set_closed<__A>(self, __value: ::core::option::Option<__A>) -> Self
        where
            Option<u64>: __orm::Accepts<__A>,
        {
            Self(
                self
                    .0
                    .maybe_set_attribute_once::<
                        Option<u64>,
                        __A,
                    >("closed", &["closed_at"], __value),
            )
        }
        /// Makes a change by path, as in `|item| item.address().city().set("Oslo")`.
        fn apply(
            self,
            __change: impl ::core::ops::FnOnce(SessionFields) -> __orm::Action<Session>,
        ) -> Self {
            Self(self.0.apply(__change))
        }
        /// Changes the item only if the condition holds; several must all hold.
        ///
        /// If it fails, nothing is changed, and the error tells whether there is such an item at
        /// all, and gives it.
        fn condition(
            self,
            __condition: impl ::core::ops::FnOnce(
                SessionFields,
            ) -> __orm::Condition<Session>,
        ) -> Self {
            Self(self.0.condition(__condition))
        }
        /// Changes the item only if the condition holds, if there is one.
        #[inline]
        fn maybe_condition(
            self,
            __condition: ::core::option::Option<__orm::Condition<Session>>,
        ) -> Self {
            Self(self.0.maybe_condition(__condition))
        }
        /// Makes a change, if there is one.
        #[inline]
        fn maybe_apply(
            self,
            __change: ::core::option::Option<__orm::Action<Session>>,
        ) -> Self {
            Self(self.0.maybe_apply(__change))
        }
        /// Allows the item to be missing: then it is made of the key and what is set here.
        ///
        /// Refused before sending unless every required field is set. Comes after the setters.
        #[inline]
        fn upsert(self) -> __orm::Upsert<Session> {
            self.0.upsert()
        }
        /// Returns the item as it is after the update.
        #[inline]
        fn return_new(self) -> __orm::Update<Session, Session> {
            self.0.return_new()
        }
        /// Returns the item as it was before the update.
        #[inline]
        fn return_old(self) -> __orm::Update<Session, Session> {
            self.0.return_old()
        }
        /// Returns the attributes that were changed as they are after the update, as a struct with
        /// some of the item's fields.
        fn return_updated_new<__P: __orm::Record>(
            self,
        ) -> __orm::Update<Session, __orm::Changed<__P>> {
            self.0.return_updated_new()
        }
        /// Returns the attributes that were changed as they were before the update, as a struct
        /// with some of the item's fields.
        fn return_updated_old<__P: __orm::Record>(
            self,
        ) -> __orm::Update<Session, __orm::Changed<__P>> {
            self.0.return_updated_old()
        }
        /// Returns the capacity that the update used, beside its output.
        #[inline]
        fn return_consumed_capacity(self) -> __orm::Metered<__orm::Update<Session>> {
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
        /// Changes the item only if it is of this version, 0 where it has none; without this, an
        /// update of `&item` asks for the item's, and an update by key for none.
        #[inline]
        fn expect_version(self, __version: ::core::primitive::u64) -> Self {
            Self(self.0.expect_version(__version))
        }
        /// Changes the item whichever version it is of; the version moves on all the same.
        #[inline]
        fn ignore_version(self) -> Self {
            Self(self.0.ignore_version())
        }
    }
    #[automatically_derived]
    impl __orm::Versioned for Session {
        type Number = u64;
        #[inline]
        fn versions(&self) -> __orm::Versions<u64> {
            __orm::Versions::<u64>::of(&self.version)
        }
    }
    #[automatically_derived]
    impl __orm::Expires for Session {}
    #[automatically_derived]
    impl __orm::Fill<0> for Session {
        type Field = String;
        #[inline]
        fn fill(
            __now: __orm::SystemTime,
            __own: ::core::option::Option<&Self::Field>,
        ) -> __orm::EncodeResult<::core::option::Option<Self::Field>> {
            __orm::fill_uuid::<String>(__now, __own)
        }
    }
    #[automatically_derived]
    impl __orm::Fill<2> for Session {
        type Field = Option<Odd>;
        #[inline]
        fn fill(
            __now: __orm::SystemTime,
            __own: ::core::option::Option<&Self::Field>,
        ) -> __orm::EncodeResult<::core::option::Option<Self::Field>> {
            __orm::fill_first::<Option<Odd>>(__now, __own)
        }
    }
    #[automatically_derived]
    impl __orm::Fill<3> for Session {
        type Field = SystemTime;
        #[inline]
        fn fill(
            __now: __orm::SystemTime,
            __own: ::core::option::Option<&Self::Field>,
        ) -> __orm::EncodeResult<::core::option::Option<Self::Field>> {
            __orm::fill_now::<SystemTime>(__now, __own)
        }
    }
};
